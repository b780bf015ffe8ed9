/** What a coding agent is told of tests: the figures, the tests that failed with what drew them, what could not be read. */
import { agreementOf } from '../evaluation/totals/agreement';
import { totalsOf } from '../evaluation/totals/totals';
import type { Frame, TestProblem, Verdict } from '../evaluation/types';
import { summaryOf } from './testing/frameText';

/** More would fill an agent's context; the number is told. */
const mostTold = 50;

export function toolEvaluation(verdicts: readonly Verdict[], problems: readonly TestProblem[]): object {
  const failures = verdicts.filter(({ expected, passed }) => expected !== undefined && !passed);
  const agreement = agreementOf(verdicts);
  return {
    ...totalsOf(verdicts),
    failures: failures.slice(0, mostTold).map(failureOf),
    failuresLeftOut: Math.max(0, failures.length - mostTold),
    problems: problems.slice(0, mostTold).map(({ path, line, message }) => ({ path, line, message })),
    ...(agreement && {
      alexa: { ...agreement, differences: agreement.differences.slice(0, mostTold) },
    }),
  };
}

function failureOf(verdict: Verdict): object {
  const { test, expected, heard } = verdict;
  return {
    utterance: test.utterance,
    path: test.place.path,
    line: test.place.line,
    wrong: summaryOf(verdict),
    expected: expected && frameOf(expected),
    predicted: { ...frameOf(heard), confidence: Math.round(heard.confidence * 1e4) / 1e4 },
    match: heard.match ?? null,
  };
}

function frameOf({ intent, slots }: Frame): Frame {
  return { intent, slots: slots.map(({ name, value }) => ({ name, value })) };
}
