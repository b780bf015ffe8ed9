import { lineAt, lineStartsOf } from '../../text/lineStarts';
import type { TextRange } from '../../text/range';
import type { Frame, TestPlace, TestProblem, TestUtterance } from '../types';

/** A file of tests while it is read: what is found and what is wrong, each at its place. */
export interface TestFile {
  readonly path: string;
  readonly text: string;
  readonly tests: TestUtterance[];
  readonly problems: TestProblem[];
  placeOf(range: TextRange): TestPlace;
  /** Says what keeps a stretch from being tested. */
  refuse(range: TextRange, message: string): void;
  add(utterance: string, range: TextRange, expected: readonly Frame[], alexa?: Frame): void;
}

export function createTestFile(path: string, text: string): TestFile {
  const starts = lineStartsOf(text);
  const tests: TestUtterance[] = [];
  const problems: TestProblem[] = [];
  const placeOf = (range: TextRange): TestPlace => ({ path, line: lineAt(starts, range.start) + 1, range });
  return {
    path,
    text,
    tests,
    problems,
    placeOf,
    refuse: (range, message) => void problems.push({ ...placeOf(range), severity: 'error', message }),
    add(utterance, range, expected, alexa) {
      const test = { utterance: utterance.trim(), place: placeOf(range), expected };
      tests.push(alexa ? { ...test, alexa } : test);
    },
  };
}
