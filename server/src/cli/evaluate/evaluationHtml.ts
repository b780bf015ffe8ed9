import { reportPage } from '../../evaluation/report/renderReport';
import { reportData } from '../../evaluation/report/reportData';
import type { Evaluation } from './evaluation';

/** A page on the tests; where there are none, on the samples of the cross-validation. */
export function evaluationHtml({ modelPath, locale, sets, verdicts }: Evaluation): string {
  const data = reportData({
    title: modelPath,
    locale,
    hearing: 'cross-validation',
    samples: sets.length > 0 ? [] : verdicts,
    flagged: [],
    tests: sets.map(({ set, verdicts: own }) => ({ path: set.path, verdicts: own, problems: set.problems })),
  });
  return reportPage(data, 'en');
}
