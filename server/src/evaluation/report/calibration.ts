import type { Verdict } from '../types';
import type { Calibration, CalibrationBin } from './types';

/** As the benchmarks count, where there is enough. */
const mostBins = 15;
/** A mean over fewer says nothing. */
const leastPerBin = 8;

/** How often what is said to be so sure is right: bins of equal mass (Guo et al. 2017, with quantiles). */
export function calibrationOf(verdicts: readonly Verdict[]): Calibration {
  const order = verdicts
    .map(({ heard, intentRight }, sample) => ({ sample, confidence: heard.confidence, intentRight }))
    .sort((a, b) => a.confidence - b.confidence);
  const count = Math.min(mostBins, Math.max(1, Math.floor(order.length / leastPerBin)));
  const bins: CalibrationBin[] = [];
  for (let bin = 0; bin < count; bin++) {
    const own = order.slice(
      Math.round((bin * order.length) / count),
      Math.round(((bin + 1) * order.length) / count),
    );
    if (own.length === 0) continue;
    bins.push({
      confidence: own.reduce((sum, each) => sum + each.confidence, 0) / own.length,
      accuracy: own.filter((each) => each.intentRight).length / own.length,
      samples: own.map(({ sample }) => sample),
    });
  }
  const error = bins.reduce(
    (sum, { confidence, accuracy, samples }) =>
      sum + (Math.abs(confidence - accuracy) * samples.length) / verdicts.length,
    0,
  );
  return { error, bins };
}
