import { keepLast } from '../../base/keepLast';
import { mix } from '../quick/featureIndex';
import { decompose, solve, solveLower } from './cholesky';
import { dot } from './dot';
import { targetOf } from './dual';
import { ridgeOf, rowWeights } from './rowWeights';
import { createSpaceSteps, type Space } from './space';
import type { Known, KnownRow, LeaveOneOut, Reading } from './types';

/** Numbers that the n-grams of a row are hashed to, with signs (Weinberger et al. 2009). */
export const hashedWidth = 768;

/**
 * The same as `leaveOneOutDual` for many rows: weighted ridge regression on features of fixed width. With
 * M = (X' W X + lambda I)^-1 and leverage h = w x' M x, leaving a row out gives it (f - h y) / (1 - h).
 * N D^2 / 2 multiplications for N rows of D numbers; a step is one row.
 */
export function* leaveOneOutPrimal(known: Known): Generator<void, LeaveOneOut> {
  const { rows, intentCount } = known;
  const space = yield* createSpaceSteps(known);
  const width = hashedWidth + space.denseWidth;
  const features = yield* featuresOf(rows, space, width);
  const weights = rowWeights(known);
  const factor = yield* normalMatrix(features, width, weights, ridgeOf(known));
  yield* decompose(factor, width);
  const coefficients = yield* coefficientsOf(known, features, width, weights, factor);
  const samples = rows.filter(({ kind }) => kind === 'sample');
  const readings: Reading[] = [];
  const halfway = new Float64Array(width);
  for (let i = 0; i < samples.length; i++) {
    const x = features.subarray(i * width, (i + 1) * width);
    halfway.set(x);
    solveLower(factor, width, halfway);
    const leverage = weights[i]! * product(halfway, halfway);
    const support = Float64Array.from({ length: intentCount }, (_, intent) => {
      const y = targetOf(samples[i]!.intents, intent);
      return (product(x, coefficients[intent]!) - leverage * y) / (1 - leverage);
    });
    readings.push({ support });
    yield;
  }
  /** [width] M x. Many changes of one sample are asked about in a row. */
  const directionOf = keepLast((sample: number) => {
    const direction = features.slice(sample * width, (sample + 1) * width);
    solve(factor, width, direction);
    return direction;
  });
  return {
    readings,
    similarities: (sample) => space.likeness(rows[sample]!),
    readAs(sample, changed) {
      const own = features.subarray(sample * width, (sample + 1) * width);
      const x = new Float64Array(width);
      hashRow(space, changed, x);
      const direction = directionOf(sample);
      const leverage = weights[sample]! * product(own, direction);
      const along = (weights[sample]! * product(x, direction)) / (1 - leverage);
      // The coefficients without the row: those with it, less the step that the row itself made them take.
      const support = Float64Array.from(coefficients, (each, intent) => {
        const missed = targetOf(rows[sample]!.intents, intent) - product(own, each);
        return product(x, each) - along * missed;
      });
      return { support };
    },
  };
}

/** [rows, width] */
function* featuresOf(rows: readonly KnownRow[], space: Space, width: number): Generator<void, Float64Array> {
  const features = new Float64Array(rows.length * width);
  for (const [row, each] of rows.entries()) {
    hashRow(space, each, features.subarray(row * width, (row + 1) * width));
    yield;
  }
  return features;
}

/** Sparse parts hashed into one stretch, dense ones behind it, each times the root of its share. */
function hashRow(space: Space, row: KnownRow, x: Float64Array): void {
  let offset = hashedWidth;
  for (const [part, { share, vector }] of space.vectorsOf(row).entries()) {
    const scale = Math.sqrt(share);
    if (vector instanceof Float64Array) {
      for (const [i, value] of vector.entries()) x[offset + i] = scale * value;
      offset += vector.length;
      continue;
    }
    for (const [i, id] of vector.ids.entries()) {
      const hash = mix(part, id);
      x[hash % hashedWidth]! += (hash & 0x10000000 ? scale : -scale) * vector.weights[i]!;
    }
  }
}

/** Lower triangle of X' W X + lambda I. Most hashed numbers of a row are 0, so only the others are multiplied. */
function* normalMatrix(
  features: Float64Array,
  width: number,
  weights: Float64Array,
  lambda: number,
): Generator<void, Float64Array> {
  const matrix = new Float64Array(width * width);
  for (let i = 0; i < width; i++) matrix[i * width + i] = lambda;
  const places = new Int32Array(width);
  const values = new Float64Array(width);
  for (let row = 0; row < weights.length; row++) {
    const count = gatherNonZero(features, row * width, places, values);
    for (let i = 0; i < count; i++) {
      const scaled = weights[row]! * values[i]!;
      const start = places[i]! * width;
      for (let j = 0; j <= i; j++) matrix[start + places[j]!]! += scaled * values[j]!;
    }
    yield;
  }
  return matrix;
}

/** Fills in what is not 0, in rising order. @returns how many that are */
function gatherNonZero(
  features: Float64Array,
  offset: number,
  places: Int32Array,
  values: Float64Array,
): number {
  let count = 0;
  for (let i = 0; i < places.length; i++) {
    const value = features[offset + i]!;
    if (value === 0) continue;
    places[count] = i;
    values[count++] = value;
  }
  return count;
}

/** [intents][width] */
function* coefficientsOf(
  { rows, intentCount }: Known,
  features: Float64Array,
  width: number,
  weights: Float64Array,
  factor: Float64Array,
): Generator<void, Float64Array[]> {
  const found = Array.from({ length: intentCount }, () => new Float64Array(width));
  rows.forEach(({ intents }, row) => {
    for (const intent of intents) {
      const scaled = weights[row]! / intents.length;
      const target = found[intent]!;
      for (let i = 0; i < width; i++) target[i]! += scaled * features[row * width + i]!;
    }
  });
  for (const each of found) {
    solve(factor, width, each);
    yield;
  }
  return found;
}

function product(a: Float64Array, b: Float64Array): number {
  return dot(a, 0, b, 0, a.length);
}
