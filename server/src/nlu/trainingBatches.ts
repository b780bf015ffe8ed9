import { createRandom, seedFrom } from '../base/random';
import type { AnnotatedUtterance } from './types';

/**
 * Batches without end, pass after pass. Utterances of like length share a batch, so that little is padding;
 * the batches of a pass come in a seeded random order.
 * @param pass utterances of pass 0, 1, 2 ...
 */
export function* trainingBatches(
  pass: (index: number) => readonly AnnotatedUtterance[],
  batchSize: number,
  seed: number,
): Generator<readonly AnnotatedUtterance[], void> {
  for (let index = 0; ; index++) {
    const utterances = [...pass(index)].sort((a, b) => a.tokens.length - b.tokens.length);
    if (utterances.length === 0) {
      return;
    }
    const batches: AnnotatedUtterance[][] = [];
    for (let start = 0; start < utterances.length; start += batchSize) {
      batches.push(utterances.slice(start, start + batchSize));
    }
    yield* createRandom(seedFrom('batches', seed + index)).shuffle(batches);
  }
}
