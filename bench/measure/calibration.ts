/** How sure the system was of the intent that it chose, and whether that was right. */
export interface Answer {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * Expected calibration error: the mean distance between confidence and share of right answers over bins of equal mass
 * (Nixon et al. 2019, "Measuring Calibration in Deep Learning").
 */
export function calibrationError(answers: readonly Answer[], bins = 15): number {
  const sorted = [...answers].sort((a, b) => a.confidence - b.confidence);
  const used = Math.min(bins, sorted.length);
  let error = 0;
  for (let bin = 0; bin < used; bin++) {
    const from = Math.floor((bin * sorted.length) / used);
    const to = Math.floor(((bin + 1) * sorted.length) / used);
    const part = sorted.slice(from, to);
    const confidence = part.reduce((sum, answer) => sum + answer.confidence, 0);
    const right = part.filter((answer) => answer.right).length;
    error += Math.abs(confidence - right) / sorted.length;
  }
  return error;
}
