import type { Totals } from '../totals/totals';
import type { ReportData, ReportSample, SinceLast } from './reportData';

/** What has changed since an earlier report on the same model: samples are the same whose intent and text are. */
export function sinceLast(
  before: Pick<ReportData, 'samples' | 'totals'>,
  samples: readonly ReportSample[],
): SinceLast {
  const nameOf = ({ intent, text }: Pick<ReportSample, 'intent' | 'text'>): string =>
    JSON.stringify([intent, text]);
  const former = new Map(before.samples.map((sample) => [nameOf(sample), sample]));
  const present = new Set(samples.map(nameOf));
  const where = (is: (now: ReportSample, then: ReportSample | undefined) => boolean): number[] =>
    [...samples.keys()].filter((index) => is(samples[index]!, former.get(nameOf(samples[index]!))));
  return {
    added: where((_, then) => then === undefined),
    removed: before.samples
      .filter((sample) => !present.has(nameOf(sample)))
      .map(({ intent, text }) => ({ intent, text })),
    fixed: where((now, then) => then !== undefined && now.passed && !then.passed),
    broken: where((now, then) => then !== undefined && !now.passed && then.passed),
    before: figuresOf(before.totals),
  };
}

function figuresOf({ utterances, intentAccuracy, slotF1, frameAccuracy }: Totals): SinceLast['before'] {
  return { utterances, intentAccuracy, slotF1, frameAccuracy };
}
