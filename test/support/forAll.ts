import fc from 'fast-check';
import { testRounds, testSeed } from './seed';

/** Tries a property on random values. A failure prints its seed and the smallest value that still fails. */
export function forAll<T>(values: fc.Arbitrary<T>, check: (value: T) => void, numRuns = 25): void {
  fc.assert(fc.property(values, check), { numRuns: numRuns * testRounds, seed: testSeed });
}

/** A seed for createRandom: the numbers of a case are drawn by it, so that only the sizes need to shrink. */
export const seeds = fc.nat(1_000_000);
