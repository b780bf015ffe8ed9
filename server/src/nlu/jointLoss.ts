import { maskedCrossEntropy } from '../engine/ops/maskedCrossEntropy';
import { add, type Scalar } from '../engine/tensors';
import type { Batch } from './batch';
import type { Logits } from './network';
import { tagsOf } from './tags';
import type { AnnotatedUtterance } from './types';

/** Numbers of the labels, looked up once a training. */
export interface LabelNumbers {
  readonly intents: ReadonlyMap<string, number>;
  readonly slots: ReadonlyMap<string, number>;
}

/** What the means are taken over: the whole batch, of which a shard computes a part. */
export interface LossTotals {
  readonly utterances: number;
  readonly tokens: number;
}

export function totalsOf(utterances: readonly AnnotatedUtterance[], maxTokens: number): LossTotals {
  const tokens = utterances.reduce((sum, utterance) => sum + Math.min(utterance.tokens.length, maxTokens), 0);
  return { utterances: utterances.length, tokens };
}

/** Intent loss (mean over utterances) plus tag loss (mean over the tokens that are there), one to one. */
export function jointLoss(
  logits: Logits,
  batch: Batch,
  utterances: readonly AnnotatedUtterance[],
  numbers: LabelNumbers,
  totals: LossTotals,
): Scalar {
  const { B, T } = batch;
  const intents = Int32Array.from(utterances, (utterance) => numbers.intents.get(utterance.intent) ?? 0);
  const tags = new Int32Array(B * T);
  const weights = new Float32Array(B * T);
  utterances.forEach((utterance, b) => {
    const length = Math.min(utterance.tokens.length, T);
    tags.set(tagsOf(utterance.slots, length, numbers.slots), b * T);
    weights.fill(1, b * T, b * T + length);
  });
  const each = new Float32Array(B).fill(1);
  const intentLoss = maskedCrossEntropy(logits.intents, intents, each, totals.utterances);
  return add(intentLoss, maskedCrossEntropy(logits.tags, tags, weights, totals.tokens)) as Scalar;
}
