import { describe, expect, it } from 'vitest';
import { bootstrap, standardDeviation } from '../../../bench/measure/bootstrap';
import { calibrationError, chanceCalibrationError } from '../../../bench/measure/calibration';
import { convergenceRatio, meanCurve } from '../../../bench/measure/convergence';
import { measure } from '../../../bench/measure/measures';
import { slotF1PerSlot } from '../../../bench/nlu/slotF1PerSlot';
import type { Judged } from '../../../server/src/nlu/metrics';

const slot = (name: string, start: number, end = start + 1) => ({ name, start, end });
const judged = (
  expected: Judged['expectedSlots'],
  predicted: Judged['predictedSlots'],
  right = true,
): Judged => ({
  expectedIntent: 'Play',
  predictedIntent: right ? 'Play' : 'Stop',
  expectedSlots: expected,
  predictedSlots: predicted,
});

describe('measures', () => {
  it('count a wrong slot in the place of a missing one once in SemER', () => {
    // Substitution, deletion, insertion, intent error: 4 errors over 2 slots and 4 utterances.
    const all = [
      judged([slot('a', 0)], [slot('b', 0)]),
      judged([slot('a', 0)], []),
      judged([], [slot('a', 0)]),
      judged([], [], false),
    ];
    expect(measure(all).semER).toBeCloseTo(4 / 6);
    expect(measure(all)).toMatchObject({ intentError: 0.25, frameError: 1, slotF1: 0 });
  });

  it('refuse to measure nothing', () => {
    expect(() => measure([])).toThrow(RangeError);
  });

  it('take F1 slot by slot', () => {
    // Slot a: both found; slot b: missed. The mean of 1 and 0, not the micro average.
    expect(slotF1PerSlot([judged([slot('a', 0)], [slot('a', 0)]), judged([slot('b', 0)], [])])).toBe(0.5);
  });
});

describe('calibration error', () => {
  it('is nothing where confidence is the share of right answers', () => {
    const answers = Array.from({ length: 100 }, (_, i) => ({ confidence: 0.75, right: i % 4 !== 0 }));
    expect(calibrationError(answers, 1)).toBeCloseTo(0);
  });

  it('is the distance where everything is wrong for sure', () => {
    expect(calibrationError([{ confidence: 0.9, right: false }])).toBeCloseTo(0.9);
  });

  it('puts as many answers in each bin', () => {
    const sure = Array.from({ length: 10 }, () => ({ confidence: 1, right: true }));
    const unsure = Array.from({ length: 10 }, () => ({ confidence: 0.5, right: false }));
    expect(calibrationError([...sure, ...unsure], 2)).toBeCloseTo(0.25);
  });

  it('is by chance alone larger the fewer the answers, and nothing where all are certain', () => {
    const answers = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ confidence: 0.5 + (i % 40) / 100, right: true }));
    const [few, many] = [chanceCalibrationError(answers(60), 1), chanceCalibrationError(answers(6000), 1)];
    expect(few).toBeGreaterThan(0.08);
    expect(many).toBeLessThan(0.02);
    expect(chanceCalibrationError([{ confidence: 1, right: false }], 1)).toBe(0);
  });
});

describe('convergence', () => {
  const at = (update: number, frameError: number) => ({ update, frameError });

  it('is the ratio of updates to the best of the baseline', () => {
    const baseline = [at(100, 0.4), at(200, 0.2), at(300, 0.25)];
    expect(convergenceRatio(baseline, [at(10, 0.3), at(20, 0.19)])).toBe(10);
    expect(convergenceRatio(baseline, [at(10, 0.3)])).toBeNaN();
    expect(convergenceRatio(baseline, [at(0, 0.1)])).toBe(200);
  });

  it('keeps a curve that has ended at its last value', () => {
    expect(meanCurve([[at(5, 0.4)], [at(5, 0.2), at(10, 0)]])).toEqual([
      { update: 5, frameError: expect.closeTo(0.3) },
      { update: 10, frameError: expect.closeTo(0.2) },
    ]);
  });
});

describe('bootstrap', () => {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

  it('holds the figure within its interval, the same for the same seed', () => {
    const values = Array.from({ length: 50 }, (_, i) => i);
    const found = bootstrap(values, mean, 1);
    expect(found.value).toBe(24.5);
    expect(found.low).toBeGreaterThan(17);
    expect(found.low).toBeLessThan(22);
    expect(found.high).toBeGreaterThan(27);
    expect(bootstrap(values, mean, 1)).toEqual(found);
    expect(bootstrap(values, mean, 2)).not.toEqual(found);
  });

  it('has a standard deviation of samples', () => {
    expect(standardDeviation([1, 3])).toBeCloseTo(Math.SQRT2);
    expect(standardDeviation([5])).toBe(0);
  });
});
