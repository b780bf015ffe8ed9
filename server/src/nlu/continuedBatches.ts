import type { HyperParameters } from './hyperParameters';
import { trainingBatches } from './trainingBatches';
import type { AnnotatedUtterance, TrainingData } from './types';

/**
 * Batches of a training that goes on: some of what is new, with what was learned already around it, so that nothing is
 * forgotten. Without anything new they are batches of all.
 * @param learned names of the samples that were learned
 */
export function* continuedBatches(
  data: TrainingData,
  learned: ReadonlySet<string>,
  { batchSize, newShare }: HyperParameters,
  seed: number,
): Generator<readonly AnnotatedUtterance[], void> {
  const fresh = endless((index) => data.newPass?.(learned, index) ?? []);
  const most = Math.round(batchSize * newShare);
  const count = data.newPass?.(learned, 0).length ?? 0;
  for (const batch of trainingBatches(data.wholePass, batchSize - Math.min(most, count), seed)) {
    yield [...batch, ...take(fresh, Math.min(most, count))];
  }
}

function* endless(
  pass: (index: number) => readonly AnnotatedUtterance[],
): Generator<AnnotatedUtterance, void> {
  for (let index = 0; ; index++) {
    const utterances = pass(index);
    if (utterances.length === 0) return;
    yield* utterances;
  }
}

function take(source: Generator<AnnotatedUtterance, void>, count: number): AnnotatedUtterance[] {
  return Array.from({ length: count }, () => source.next().value).filter(
    (utterance) => utterance !== undefined,
  );
}
