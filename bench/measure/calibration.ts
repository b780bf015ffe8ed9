import { createRandom, seedFrom } from '../../server/src/base/random';

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

/**
 * What the calibration error of these answers would be on average if every confidence were true: bins of few answers are
 * never empty of error. A figure near this one says nothing against the confidences.
 */
export function chanceCalibrationError(answers: readonly Answer[], seed: number, draws = 200): number {
  const random = createRandom(seedFrom('calibration', seed));
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    sum += calibrationError(
      answers.map(({ confidence }) => ({ confidence, right: random.next() < confidence })),
    );
  }
  return sum / draws;
}
