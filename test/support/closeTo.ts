import { expect } from 'vitest';

/**
 * Holds numbers against a reference. An error may be as large as `tolerance` times the greatest number of the
 * reference, at least 1: sums of many terms lose digits of their largest ones, whatever is left in the end.
 */
export function expectClose(
  found: Float32Array,
  expected: ArrayLike<number>,
  tolerance: number,
  name: string,
): void {
  expect(found.length, `${name}: how many numbers`).toBe(expected.length);
  const { index, error } = largestError(found, expected);
  const scale = Array.from(expected).reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  expect(error, `${name}[${index}]: ${found[index]}, not ${expected[index]}`).toBeLessThanOrEqual(
    tolerance * scale,
  );
}

function largestError(found: Float32Array, expected: ArrayLike<number>): { index: number; error: number } {
  let worst = { index: 0, error: 0 };
  found.forEach((value, index) => {
    const error = Math.abs(value - expected[index]!);
    // NaN is an error too, and no comparison finds it.
    if (!(error <= worst.error)) {
      worst = { index, error };
    }
  });
  return worst;
}
