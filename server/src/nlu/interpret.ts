import type { Engine } from '../engine/openEngine';
import { softmax, tidy } from '../engine/tensors';
import { type Batch, type Featurizer, hintCount } from './batch';
import { decodeTags } from './decode';
import { mixOpinions } from './mixOpinions';
import type { Network } from './network';
import { labelNumbersOf } from './quick/labelNumbers';
import type { QuickReader } from './quick/quickReader';
import { scopeOf, shareOfStrange } from './scope';
import { type ScoredSpan, scoredSpans } from './scoredSpans';
import { tagCount } from './tags';
import type { LabelSet } from './types';

/** The reading of one utterance, in tokens. */
export interface Interpretation {
  /** Probability of every intent, in the order of the label set. */
  readonly intentProbabilities: Float32Array;
  /** Number of the most probable intent. */
  readonly intent: number;
  readonly spans: readonly ScoredSpan[];
  /** How likely the utterance belongs to any of the intents, see `scopeOf`. */
  readonly scope: number;
}

/** Reads utterances that are cut into tokens already. */
export type Interpreter = (utterances: readonly (readonly string[])[]) => Interpretation[];

export interface InterpreterParts {
  readonly engine: Engine;
  readonly network: Network;
  readonly featurizer: Featurizer;
  readonly labels: LabelSet;
  /** What n-grams say, to be weighed in; undefined: the network alone. */
  readonly ngrams: QuickReader | undefined;
  /** Divides the logarithms of the intents' probabilities, so that they can be taken at their word; 1 leaves them. */
  readonly temperature: number;
}

/** Utterances that go through the network together: enough to be quick, few enough not to hold up an editor. */
const utterancesAtOnce = 64;

export function createInterpreter(parts: InterpreterParts): Interpreter {
  const { engine, network, featurizer, labels, ngrams, temperature } = parts;
  const { ngramIntentWeight, ngramTagWeight } = network.hyper;
  const { slotsOfIntent } = labelNumbersOf(labels);
  const [I, K] = [labels.intents.length, tagCount(labels.slots.length)];
  const readBatch = (utterances: readonly (readonly string[])[]): Interpretation[] => {
    const batch = featurizer.toBatch(utterances);
    const { intents, tags } = probabilities(engine, network, batch);
    return utterances.map((tokens, b) => {
      const length = Math.min(tokens.length, batch.T);
      const other = ngrams?.read(tokens.slice(0, length));
      const own = intents.slice(b * I, (b + 1) * I);
      const intentProbabilities = mixOpinions(own, other?.intents, ngramIntentWeight, temperature);
      const intent = argMax(intentProbabilities);
      const said = tags.subarray(b * batch.T * K, (b * batch.T + length) * K);
      const rows = mixOpinions(said, other?.tags(intent), ngramTagWeight, 1, K);
      const decoded = decodeTags(rows, length, K, slotsOfIntent[intent] ?? []);
      const spans = scoredSpans(decoded, rows, labels.slots);
      const evidence = {
        confidence: intentProbabilities[intent]!,
        strangeWords: shareOfStrange(length, spans, (token) => isFamiliar(batch, b, token)),
        tokens: length,
      };
      return { intentProbabilities, intent, spans, scope: scopeOf(evidence) };
    });
  };
  return (utterances) => inShortBatches(utterances, readBatch);
}

function probabilities(
  engine: Engine,
  network: Network,
  batch: Batch,
): { intents: Float32Array; tags: Float32Array } {
  engine.activate();
  return tidy(() => {
    const logits = network.forward(batch);
    return {
      intents: softmax(logits.intents).dataSync() as Float32Array,
      tags: softmax(logits.tags).dataSync() as Float32Array,
    };
  });
}

/** Utterances of like length go together, so that little work is spent on padding; results keep the order given. */
function inShortBatches(
  utterances: readonly (readonly string[])[],
  read: (batch: readonly (readonly string[])[]) => Interpretation[],
): Interpretation[] {
  const order = utterances
    .map((_, index) => index)
    .sort((a, b) => utterances[a]!.length - utterances[b]!.length);
  const results: Interpretation[] = new Array(utterances.length);
  for (let start = 0; start < order.length; start += utterancesAtOnce) {
    const chosen = order.slice(start, start + utterancesAtOnce);
    read(chosen.map((index) => utterances[index]!)).forEach((result, position) => {
      results[chosen[position]!] = result;
    });
  }
  return results;
}

/** A list or a sample knows the word. */
function isFamiliar({ hints, T }: Batch, utterance: number, token: number): boolean {
  const at = (utterance * T + token) * hintCount;
  return hints.subarray(at, at + hintCount).some((hint) => hint !== 0);
}

function argMax(values: Float32Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) {
    if (values[index]! > values[best]!) {
      best = index;
    }
  }
  return best;
}
