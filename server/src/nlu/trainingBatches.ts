import { createRandom, seedFrom } from '../base/random';
import type { AnnotatedUtterance, TrainingData } from './types';

/**
 * Batches without end, pass after pass. Utterances of like length share a batch, so that little is padding;
 * the batches of a pass come in a seeded random order.
 */
export function* trainingBatches(
  data: TrainingData,
  batchSize: number,
  seed: number,
): Generator<readonly AnnotatedUtterance[], void> {
  for (let pass = 0; ; pass++) {
    const utterances = [...data.pass(pass)].sort((a, b) => a.tokens.length - b.tokens.length);
    if (utterances.length === 0) {
      return;
    }
    const batches: AnnotatedUtterance[][] = [];
    for (let start = 0; start < utterances.length; start += batchSize) {
      batches.push(utterances.slice(start, start + batchSize));
    }
    yield* createRandom(seedFrom('batches', seed + pass)).shuffle(batches);
  }
}
