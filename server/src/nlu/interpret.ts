import type { Engine } from '../engine/openEngine';
import { softmax, tidy } from '../engine/tensors';
import type { Featurizer } from './batch';
import { decodeTags } from './decode';
import type { Network } from './network';
import { beginTag, insideTag, spansOf, tagCount } from './tags';
import type { LabelSet, SlotSpan } from './types';

/** The network's reading of one utterance, in tokens. */
export interface Interpretation {
  /** Probability of every intent, in the order of the label set. */
  readonly intentProbabilities: Float32Array;
  /** Number of the most probable intent. */
  readonly intent: number;
  readonly spans: readonly ScoredSpan[];
}

export interface ScoredSpan extends SlotSpan {
  readonly confidence: number;
}

/** Reads utterances that are cut into tokens already. */
export type Interpreter = (utterances: readonly (readonly string[])[]) => Interpretation[];

/** Utterances that go through the network together: enough to be quick, few enough not to hold up an editor. */
const utterancesAtOnce = 64;

export function createInterpreter(
  engine: Engine,
  network: Network,
  featurizer: Featurizer,
  labels: LabelSet,
): Interpreter {
  const slotNumbers = new Map(labels.slots.map((name, index) => [name, index]));
  const slotsOfIntent = labels.intents.map((intent) =>
    (labels.intentSlots[intent] ?? []).flatMap((name) => slotNumbers.get(name) ?? []),
  );
  const readBatch = (utterances: readonly (readonly string[])[]): Interpretation[] => {
    const batch = featurizer.toBatch(utterances);
    const { intents, tags } = probabilities(engine, network, batch);
    const I = labels.intents.length;
    const K = tagCount(labels.slots.length);
    return utterances.map((tokens, b) => {
      const intentProbabilities = intents.slice(b * I, (b + 1) * I);
      const intent = argMax(intentProbabilities);
      const length = Math.min(tokens.length, batch.T);
      const rows = tags.subarray(b * batch.T * K, (b * batch.T + length) * K);
      const decoded = decodeTags(rows, length, K, slotsOfIntent[intent] ?? []);
      const spans = spansOf(decoded, labels.slots).map((span) => ({
        ...span,
        confidence: spanConfidence(rows, K, span, slotNumbers.get(span.name)!),
      }));
      return { intentProbabilities, intent, spans };
    });
  };
  return (utterances) => inShortBatches(utterances, readBatch);
}

function probabilities(
  engine: Engine,
  network: Network,
  batch: ReturnType<Featurizer['toBatch']>,
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

function spanConfidence(rows: Float32Array, K: number, span: SlotSpan, slot: number): number {
  let total = 0;
  for (let token = span.start; token < span.end; token++) {
    total += rows[token * K + (token === span.start ? beginTag(slot) : insideTag(slot))]!;
  }
  return total / (span.end - span.start);
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
