import type { ValueList } from './types';

/** Tokens `[start, end)` of an utterance. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** What is left of an utterance without courtesy at its beginning, at its end, or at both; nothing where there is none. */
export function withoutCourtesy(tokens: readonly string[], phrases: ValueList): TokenRange[] {
  const whole = tokens.length;
  const start = skipOpening(tokens, phrases);
  const end = skipEnding(tokens, phrases, start);
  const earlyEnd = start === 0 ? end : skipEnding(tokens, phrases, 0);
  const ranges = [
    { start, end: whole },
    { start: 0, end: earlyEnd },
    { start, end },
  ];
  return ranges.filter(
    (range, i) =>
      range.start < range.end &&
      range.end - range.start < whole &&
      ranges.findIndex((other) => other.start === range.start && other.end === range.end) === i,
  );
}

/** Where the courtesy at the end of an utterance begins; its length where there is none, or nothing else. */
export function courtesyStart(tokens: readonly string[], phrases: ValueList): number {
  return skipEnding(tokens, phrases, 0);
}

function skipOpening(tokens: readonly string[], phrases: ValueList): number {
  let start = 0;
  for (;;) {
    const end = phrases.endsAt(tokens, start).at(-1);
    if (end === undefined) return start;
    start = end;
  }
}

/** A phrase may end with another one: of all ways to cut the end into phrases the longest counts. */
function skipEnding(tokens: readonly string[], phrases: ValueList, from: number): number {
  const starts = [tokens.length];
  for (let start = tokens.length - 1; start > from; start--) {
    if (phrases.endsAt(tokens, start).some((end) => starts.includes(end))) starts.push(start);
  }
  return starts.at(-1)!;
}
