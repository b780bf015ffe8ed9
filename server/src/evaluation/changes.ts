/** What is heard differently by two models. */
import type { Frame, HeardFrame, Verdict } from './types';

export interface Change {
  readonly utterance: string;
  readonly before: HeardFrame;
  readonly now: HeardFrame;
  /** Where a test says what is right. */
  readonly expected?: Frame;
  /** Where a test says so: what was right is wrong now, or the other way round; both may be wrong in different ways. */
  readonly verdict?: 'fixed' | 'broken' | 'still wrong';
}

export interface Changes {
  readonly utterances: number;
  readonly changes: readonly Change[];
  readonly fixed: number;
  readonly broken: number;
}

/** Verdicts of two models on the same tests, in the same order. Another intent or other slots are a change; another confidence is none. */
export function changesBetween(before: readonly Verdict[], now: readonly Verdict[]): Changes {
  const changes = now.flatMap((verdict, index): Change[] => {
    const former = before[index];
    if (former === undefined || frameKey(former.heard) === frameKey(verdict.heard)) return [];
    const { expected, test, heard } = verdict;
    const change = { utterance: test.utterance, before: former.heard, now: heard };
    return [expected ? { ...change, expected, verdict: verdictOf(former, verdict) } : change];
  });
  const count = (wanted: Change['verdict']): number =>
    changes.filter(({ verdict }) => verdict === wanted).length;
  return { utterances: now.length, changes, fixed: count('fixed'), broken: count('broken') };
}

/** Two right answers that differ are alternatives of a test: that is no fault. */
function verdictOf(before: Verdict, now: Verdict): NonNullable<Change['verdict']> {
  if (now.passed) return 'fixed';
  return before.passed ? 'broken' : 'still wrong';
}

function frameKey({ intent, slots }: HeardFrame): string {
  return JSON.stringify([intent, slots.map(({ name, value }) => [name, value.toLowerCase()])]);
}
