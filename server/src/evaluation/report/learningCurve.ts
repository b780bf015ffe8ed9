import { sampleKey } from '../../analysis/corpus/collectSamples';
import { createTrainingData } from '../../analysis/corpus/trainingData';
import { seedFrom } from '../../base/random';
import { trainQuick } from '../../nlu/quick/trainQuick';
import { type CrossValidating, crossValidationFolds } from '../crossValidation';
import { totalsOf } from '../totals/totals';
import type { Verdict } from '../types';
import type { CurvePoint } from './types';

const shares = [0.1, 0.25, 0.5, 0.75, 1];

/**
 * How well samples are heard that have not been learned, by how many others have: the quick reader learns a share of all parts but one
 * and hears that part. It takes tens of milliseconds where a network takes seconds, so that a report has a curve at all.
 * In steps of one training each.
 */
export function* learningCurveSteps(validating: CrossValidating): Generator<void, CurvePoint[]> {
  const points: CurvePoint[] = [];
  for (const share of shares) {
    const verdicts: Verdict[] = [];
    const learned: number[] = [];
    for (const { leftOut, read } of crossValidationFolds(validating)) {
      const data = createTrainingData(validating.snapshot.model, validating.catalog, {
        seed: validating.seed,
        holdsOut: false,
        leftOut: new Set([...leftOut, ...others(validating, share)]),
      });
      if (data.sampleCount === 0) continue;
      verdicts.push(...read(trainQuick(data, { seed: validating.seed })));
      learned.push(data.sampleCount);
      yield;
    }
    if (learned.length === 0) continue;
    const { intentAccuracy, frameAccuracy } = totalsOf(verdicts);
    const samples = learned.reduce((sum, count) => sum + count, 0) / learned.length;
    points.push({ share, samples, intentAccuracy, frameAccuracy });
  }
  return points;
}

/** By a hash of the text, so that a larger share holds all of a smaller one. */
function others({ snapshot, seed }: CrossValidating, share: number): string[] {
  return snapshot.samples
    .map(({ sample }) => sampleKey(sample))
    .filter((key) => seedFrom(`curve ${key}`, seed) / 2 ** 32 >= share);
}
