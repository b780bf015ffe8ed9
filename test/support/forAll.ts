import fc from 'fast-check';

/**
 * Tries a property on random values, other ones every time. A failure prints its seed and the smallest value that
 * still fails; `SKILL_LENS_SEED=<seed>` tries the same values again.
 */
export function forAll<T>(values: fc.Arbitrary<T>, check: (value: T) => void, numRuns = 25): void {
  const seed = process.env['SKILL_LENS_SEED'];
  fc.assert(fc.property(values, check), { numRuns, ...(seed ? { seed: Number(seed) } : {}) });
}

/** A seed for createRandom: the numbers of a case are drawn by it, so that only the sizes need to shrink. */
export const seeds = fc.nat(1_000_000);
