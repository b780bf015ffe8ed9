import { median } from './statistics';

/** Milliseconds per utterance over a set of batches. */
export interface Lap {
  /** Every batch at its quickest: what it takes while nothing else runs. */
  readonly minimum: number;
  /** The median of the rounds. */
  readonly median: number;
}

/** @param rounds milliseconds of each batch, round after round; the same batches in each */
export function lapOf(rounds: readonly (readonly number[])[], utterances: number): Lap {
  const totals = rounds.map((round) => round.reduce((sum, each) => sum + each, 0));
  return { minimum: quickest(rounds) / utterances, median: median(totals) / utterances };
}

/** Every batch at its quickest, added up. */
export function quickest(rounds: readonly (readonly number[])[]): number {
  const [first = []] = rounds;
  return first
    .map((_, batch) => Math.min(...rounds.map((round) => round[batch]!)))
    .reduce((sum, each) => sum + each, 0);
}
