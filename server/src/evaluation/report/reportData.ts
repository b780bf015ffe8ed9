import { agreementOf } from '../totals/agreement';
import { totalsOf } from '../totals/totals';
import type { Verdict } from '../types';
import { calibrationOf } from './calibration';
import { confusionMatrix } from './confusionMatrix';
import type { Change, ReportData, ReportSource } from './types';

/** Works out all that a report shows. */
export function reportData(source: ReportSource): ReportData {
  const tests = source.tests.flatMap(({ verdicts }) => verdicts);
  const judged = tests.filter(({ expected }) => expected !== undefined);
  return {
    source,
    totals: totalsOf(source.samples),
    confusion: confusionMatrix(source.samples),
    calibration: calibrationOf(source.samples),
    tests: judged.length === 0 ? undefined : totalsOf(judged),
    agreement: agreementOf(tests),
    changes: changesSince(source),
  };
}

/** By which a sample is known again in the next report. */
function sampleName({ test, expected }: Verdict): string {
  return `${expected?.intent ?? ''}\n${test.utterance}`;
}

/** What the next report is to know of this one. */
export function memoryOf({ samples }: ReportSource): Record<string, string> {
  return Object.fromEntries(samples.map((verdict) => [sampleName(verdict), verdict.heard.intent]));
}

function changesSince({ samples, before = {} }: ReportSource): Change[] {
  return samples.flatMap((verdict, sample) => {
    const former = before[sampleName(verdict)];
    return former === undefined || former === verdict.heard.intent ? [] : [{ sample, before: former }];
  });
}
