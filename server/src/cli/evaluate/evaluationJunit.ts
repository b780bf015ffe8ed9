import builder from 'junit-report-builder';
import { frameText } from './evaluationText';
import type { Evaluation } from './evaluation';

/** One suite a file, one case an utterance: what CI systems show as tests. */
export function evaluationJunit({ sets, verdicts, modelPath, problems, failures }: Evaluation): string {
  const report = builder.newBuilder();
  const suites =
    sets.length > 0
      ? sets.map(({ set, verdicts: own }) => ({ path: set.path, own }))
      : [{ path: modelPath, own: verdicts }];
  for (const { path, own } of suites) {
    const suite = report.testSuite().name(path);
    for (const { test, expected, heard, passed } of own) {
      if (expected === undefined) continue;
      const single = suite.testCase().className(expected.intent).name(test.utterance).file(test.place.path);
      const message = `expected ${frameText(expected)}, heard ${frameText(heard)}`;
      if (!passed) single.failure(`${test.place.path}:${test.place.line}: ${message}`, 'NotHeard');
    }
    for (const { path: file, line, message } of problems.filter((each) => each.path === path)) {
      suite.testCase().className('file').name(`${file}:${line}`).file(file).error(message, 'BadTest');
    }
  }
  for (const failure of failures) {
    report
      .testSuite()
      .name('unreadable')
      .testCase()
      .className('file')
      .name(failure)
      .error(failure, 'Unreadable');
  }
  return `${report.build().trimEnd()}\n`;
}
