import { seedFrom } from '../../server/src/base/random';
import { defaultHyperParameters } from '../../server/src/nlu/hyperParameters';

/** Samples that come at last. */
export const lastSamples = 10;
/** As many as the product lets go on from one another: the next one begins anew. */
export const chainSteps = defaultHyperParameters.mostContinued;
/** Samples that come in each of the chain's steps. */
export const samplesAStep = 2;
/** An intent keeps so many from the start: a label with nothing to learn is another matter. */
const fewestKept = 2;

/**
 * The samples that are not there yet, the last to come first: by seeded hash, a quarter of all at most.
 * @param keysOfIntents normalised samples by intent
 */
export function chooseLate(keysOfIntents: readonly (readonly string[])[], seed: number): readonly string[] {
  const total = keysOfIntents.reduce((sum, keys) => sum + keys.length, 0);
  const byRank = (a: string, b: string): number => seedFrom(`late ${a}`, seed) - seedFrom(`late ${b}`, seed);
  const late = keysOfIntents.flatMap((keys) => [...keys].sort(byRank).slice(fewestKept));
  return late
    .sort(byRank)
    .slice(0, Math.min(Math.max(lastSamples, chainSteps * samplesAStep), Math.floor(total / 4)));
}

/** What is still missing after each step of the chain; nothing after the last. */
export function missingAfterSteps(late: readonly string[]): ReadonlySet<string>[] {
  return Array.from({ length: chainSteps }, (_, step) => {
    const left = Math.ceil((late.length * (chainSteps - 1 - step)) / chainSteps);
    return new Set(late.slice(0, left));
  });
}
