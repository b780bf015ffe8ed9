import type { Engine } from '../engine/openEngine';
import { tidy } from '../engine/tensors';
import { createFeaturizer, type Featurizer, hintCount } from './batch';
import { createGazetteer } from './gazetteer';
import { defaultHyperParameters } from './hyperParameters';
import { createNetwork, encodeIntent } from './network';
import { parameterShapes } from './parameters';
import { type Pretrained, startingWeights } from './pretrained';
import { createVocabulary } from './vocabulary';
import type { WordVectors } from './wordVectors';

/** An utterance whose slots are known: nothing has to be looked up in lists. */
export interface MarkedUtterance {
  readonly tokens: readonly string[];
  /** Tokens `[start, end)` that stand for a slot. */
  readonly slots: readonly { readonly start: number; readonly end: number }[];
  /** The words of a label's name, which are English in most skills whatever their language. */
  readonly isLabel?: boolean;
}

/** The pretrained network as it is before any fine-tuning: what it makes of utterances of any skill. */
export interface Encoder {
  /** Pooled states for the intent, each [2 * hidden]; one step a few utterances. */
  encodeSteps(utterances: readonly MarkedUtterance[]): Generator<void, Float32Array[]>;
  dispose(): void;
}

const utterancesAtOnce = 32;
/** The hints of a token, see `hintCount`: it begins a slot's value, goes on with one, or stands outside. */
const hint = { begin: 0, inside: 1, outside: 2 };

export function createEncoder(engine: Engine, pretrained: Pretrained): Encoder {
  const hyper = { ...defaultHyperParameters, ...pretrained.shape };
  // One output that nobody asks: what lies below the outputs does not depend on a skill's labels.
  const shape = { vocabularySize: 0, intents: 1, slots: 0 };
  const names = { intents: [[]], slots: [] };
  const given = startingWeights(pretrained, parameterShapes(shape, hyper), names, 0);
  const network = createNetwork(engine, shape, hyper, { seed: 0, given });
  const featurizerWith = (vectors: WordVectors): Featurizer =>
    createFeaturizer({
      vocabulary: createVocabulary([]),
      gazetteer: createGazetteer({}, []),
      carriers: new Set(),
      hyper,
      vectors,
    });
  const featurizer = featurizerWith(pretrained.vectors);
  const labels = featurizerWith(pretrained.labelVectors);
  const encode = (utterances: readonly MarkedUtterance[]): Float32Array => {
    engine.activate();
    const reader = utterances[0]?.isLabel ? labels : featurizer;
    const batch = reader.toBatch(utterances.map(({ tokens }) => tokens));
    utterances.forEach((utterance, b) => {
      const row = batch.hints.subarray(b * batch.T * hintCount, (b + 1) * batch.T * hintCount);
      markHints(utterance, row, batch.T);
    });
    const states = tidy(() => encodeIntent(network.weights, hyper, batch));
    const numbers = states.dataSync() as Float32Array;
    states.dispose();
    return numbers;
  };
  return {
    *encodeSteps(utterances) {
      const found: Float32Array[] = new Array(utterances.length);
      for (const chosen of inBatches(utterances)) {
        const states = encode(chosen.map((index) => utterances[index]!));
        const width = states.length / chosen.length;
        // Views of one buffer: thousands of small ones keep the garbage collector busy.
        chosen.forEach((index, b) => {
          found[index] = states.subarray(b * width, (b + 1) * width);
        });
        yield;
      }
      return found;
    },
    dispose: () => network.dispose(),
  };
}

/** Numbers of utterances of one kind and of like length, so that little work is spent on padding. */
function* inBatches(utterances: readonly MarkedUtterance[]): Generator<readonly number[], void> {
  const all = [...utterances.keys()];
  for (const isLabel of [false, true]) {
    const order = all
      .filter((index) => (utterances[index]!.isLabel ?? false) === isLabel)
      .sort((a, b) => utterances[a]!.tokens.length - utterances[b]!.tokens.length);
    for (let start = 0; start < order.length; start += utterancesAtOnce) {
      yield order.slice(start, start + utterancesAtOnce);
    }
  }
}

function markHints({ tokens, slots }: MarkedUtterance, row: Float32Array, limit: number): void {
  row.fill(0);
  for (let token = 0; token < Math.min(tokens.length, limit); token++) {
    const slot = slots.find(({ start, end }) => start <= token && token < end);
    const which = slot === undefined ? hint.outside : slot.start === token ? hint.begin : hint.inside;
    row[token * hintCount + which] = 1;
  }
}
