import type { Patience } from '../predictions/writtenLines';
import { verdictOf } from './afterText';
import { doubtOf } from './doubts';
import type { Known } from './groups';

export interface ProblemLines {
  readonly differs: readonly number[];
  /** The right intent, but its slots differ or it reads like another's. */
  readonly slots: readonly number[];
}

/** Lines of a whole document that are misheard, as far as is known and may be told by now. Pure. */
export function problemLines(
  { store, written, doubts }: Known,
  now: number,
  patience: Patience,
): ProblemLines {
  const lines = { differs: [] as number[], slots: [] as number[] };
  for (let line = 0; line < store.lineCount; line++) {
    const state = store.state(line);
    if (typeof state !== 'object' || written.isNeutral(line, now, patience)) continue;
    const verdicts = state.samples.map(
      ({ prediction }) => prediction && verdictOf(prediction, doubtOf(prediction, state.text, doubts)),
    );
    if (verdicts.includes('differs')) lines.differs.push(line);
    else if (verdicts.includes('slots') || verdicts.includes('doubtful')) lines.slots.push(line);
  }
  return lines;
}
