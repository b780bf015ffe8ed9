import type { Verdict } from '../types';
import { totalsOf } from '../totals/totals';
import { calibration } from './calibration';
import { confusionMatrix } from './confusionMatrix';
import { type ReportData, type ReportSample, reportVersion } from './reportData';

/** A report on tests that have been heard. Those that expect nothing are not in it. */
export function testsReport(
  path: string,
  locale: string,
  intents: readonly string[],
  verdicts: readonly Verdict[],
): ReportData {
  const samples = verdicts.flatMap(({ test, expected, heard, slots, passed }): ReportSample[] => {
    if (expected === undefined) return [];
    const faults = slots.filter(({ state }) => state !== 'right');
    return [
      {
        intent: expected.intent,
        text: test.utterance,
        line: test.place.line,
        heard: heard.intent,
        confidence: heard.confidence,
        slotFaults: faults.map(({ name, state }) => `${name} ${state}`),
        passed,
      },
    ];
  });
  return {
    version: reportVersion,
    about: 'tests',
    path,
    locale,
    samples,
    totals: totalsOf(verdicts),
    confusion: confusionMatrix(samples, intents),
    calibration: calibration(samples),
    learningCurve: [],
    flagged: [],
    map: [],
    since: undefined,
  };
}
