import { describe, expect, it } from 'vitest';
import {
  learningRateAt,
  scheduleOfTime,
  scheduleOfUpdates,
  settlingRateAt,
} from '../../../bench/pretrain/schedule';

describe('a schedule of so many updates', () => {
  it('ends at the last one, wherever it began', () => {
    for (const done of [0, 3]) {
      const schedule = scheduleOfUpdates(5, done);
      let made = done;
      expect(schedule.fraction()).toBe(done / 5);
      for (;;) {
        const isLast = schedule.isLast();
        schedule.step();
        made++;
        if (isLast) break;
      }
      expect(made).toBe(5);
      expect(schedule.fraction()).toBe(1);
    }
  });
});

describe('a schedule by the clock', () => {
  /** Runs updates of the given lengths, over and over, until the schedule says that the next one is the last. */
  const run = (lengths: readonly number[], end: number, done = 0) => {
    let now = 0;
    const schedule = scheduleOfTime(() => now, { start: 0, end, done });
    const fractions: number[] = [];
    for (let update = 0; ; update++) {
      fractions.push(schedule.fraction());
      const isLast = schedule.isLast();
      now += lengths[update % lengths.length]!;
      schedule.step();
      if (isLast) return { now, fractions };
    }
  };

  it('is over in time with updates of any length', () => {
    for (const lengths of [[10], [7, 13], [5, 5, 5, 40]]) {
      const { now, fractions } = run(lengths, 1000);
      expect(now).toBeLessThanOrEqual(1000 + Math.max(...lengths));
      expect(now).toBeGreaterThan(1000 - 3 * Math.max(...lengths));
      expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
      expect(fractions[0]).toBe(0);
    }
  });

  it('goes on from where an earlier run was', () => {
    const { fractions } = run([10], 1000, 0.6);
    expect(fractions[0]).toBeCloseTo(0.6);
    expect(fractions.at(-1)!).toBeGreaterThan(0.98);
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
  });
});

describe('the learning rate', () => {
  it('comes up in a line over the first fiftieth and goes down to a hundredth', () => {
    expect(learningRateAt(0, 2)).toBeCloseTo(0.02);
    expect(learningRateAt(0.01, 2)).toBeCloseTo(1);
    expect(learningRateAt(0.02, 2)).toBeCloseTo(2);
    expect(learningRateAt(0.51, 2)).toBeCloseTo(1.01);
    expect(learningRateAt(1, 2)).toBeCloseTo(0.02);
    const rates = Array.from({ length: 99 }, (_, index) => learningRateAt(0.02 + index / 100, 2));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  it('of a run that begins with a network is at its peak for new output layers, then comes up anew', () => {
    const rate = (update: number, fraction: number) => settlingRateAt({ update, fraction }, 2, 10);
    expect([rate(0, 0), rate(9, 0.001)]).toEqual([2, 2]);
    expect(rate(10, 0.02)).toBeCloseTo(0.2);
    expect(rate(14, 0.02)).toBeCloseTo(1);
    expect(rate(30, 0.51)).toBeCloseTo(learningRateAt(0.51, 2));
  });

  it('of a run from nothing is left alone', () => {
    for (const fraction of [0, 0.01, 0.3, 1]) {
      expect(settlingRateAt({ update: 0, fraction }, 2, 0)).toBe(learningRateAt(fraction, 2));
    }
  });
});
