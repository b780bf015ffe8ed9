import { editDistance } from './editDistance';

/** Longer than any name that anyone mistypes; bounds the work. */
const maxLength = 100;

/** The name that was probably meant: at most a third of the letters differ, case aside. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > maxLength) {
    return undefined;
  }
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.floor(wanted.length / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) < bestDistance) {
      const distance = editDistance(wanted, candidate.toLowerCase());
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
  }
  return best;
}
