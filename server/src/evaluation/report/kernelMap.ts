import { createRandom, seedFrom } from '../../base/random';

/** Beyond that the matrix would take long and the picture show nothing. */
export const mostMapped = 1_500;
const iterations = 60;

/**
 * Kernel PCA (Schölkopf, Smola and Müller 1998): the two directions in which things that a kernel compares differ most, as
 * coordinates about -1 to 1. By power iteration on the centred matrix, so that nothing but products with it is needed.
 *
 * @param rows [n][n] symmetric, how alike things are
 */
export function kernelMap(rows: readonly Float64Array[]): { readonly x: number; readonly y: number }[] {
  const n = rows.length;
  if (n === 0) return [];
  const centred = centre(rows);
  const first = leading(centred, []);
  const second = leading(centred, [first]);
  const scale = Math.max(1e-12, ...first.map(Math.abs), ...second.map(Math.abs));
  return Array.from(first, (x, i) => ({ x: x / scale, y: second[i]! / scale }));
}

/** Both means of each row and column taken away, as if the things themselves had been centred. */
function centre(rows: readonly Float64Array[]): Float64Array[] {
  const means = rows.map((row) => row.reduce((sum, value) => sum + value, 0) / rows.length);
  const mean = means.reduce((sum, value) => sum + value, 0) / rows.length;
  return rows.map((row, i) => row.map((value, j) => value - means[i]! - means[j]! + mean));
}

/** The eigenvector of the largest eigenvalue, at right angles to those found before, times the eigenvalue's root. */
function leading(rows: readonly Float64Array[], found: readonly Float64Array[]): Float64Array {
  const random = createRandom(seedFrom('kernel map', found.length));
  let vector = unit(Float64Array.from(rows, () => random.next() - 0.5));
  let value = 0;
  for (let step = 0; step < iterations; step++) {
    const next = Float64Array.from(rows, (row) => dot(row, vector));
    for (const other of found) removeFrom(next, unit(other));
    value = Math.sqrt(dot(next, next));
    if (value < 1e-12) return new Float64Array(rows.length);
    vector = unit(next);
  }
  return vector.map((each) => each * Math.sqrt(value));
}

function removeFrom(vector: Float64Array, direction: Float64Array): void {
  const share = dot(vector, direction);
  for (let i = 0; i < vector.length; i++) vector[i]! -= share * direction[i]!;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
