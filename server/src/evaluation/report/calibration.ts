import type { Calibration, ReportSample } from './reportData';

const binCount = 10;

/** How often an intent is right, by how sure we were. */
export function calibration(samples: readonly ReportSample[]): Calibration {
  const binOf = ({ confidence }: ReportSample): number =>
    Math.min(binCount - 1, Math.floor(confidence * binCount));
  const bins = Array.from({ length: binCount }, (_, bin) => {
    const members = [...samples.keys()].filter((index) => binOf(samples[index]!) === bin);
    const mean = (of: (sample: ReportSample) => number): number =>
      members.reduce((sum, index) => sum + of(samples[index]!), 0) / members.length;
    return {
      from: bin / binCount,
      to: (bin + 1) / binCount,
      confidence: mean(({ confidence }) => confidence),
      accuracy: mean(({ intent, heard }) => (intent === heard ? 1 : 0)),
      samples: members,
    };
  }).filter((bin) => bin.samples.length > 0);
  const distance = bins.reduce(
    (sum, bin) => sum + bin.samples.length * Math.abs(bin.confidence - bin.accuracy),
    0,
  );
  return { bins, error: samples.length === 0 ? 0 : distance / samples.length };
}
