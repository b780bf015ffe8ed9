import { expect, it } from 'vitest';
import type { Gathered } from '../../../server/src/analysis/confusions/gatherRows';
import { createOverlap } from '../../../server/src/analysis/confusions/overlap';

/** Samples of one intent by their margins: how much more support another one has. */
function overlapOf(margins: readonly number[]): number {
  const rows = margins.map(() => ({ kind: 'sample' as const, words: [], slotNames: [], intents: [0] }));
  const samples = margins.map((_, i) => ({ key: String(i), places: [] }));
  const gathered: Gathered = {
    locale: 'en-US',
    intents: ['OwnIntent', 'RivalIntent'],
    samples,
    rows,
    utterance: () => ({ tokens: [], slots: [] }),
  };
  const readings = margins.map((margin) => ({ support: Float64Array.of(0.3, 0.3 + margin) }));
  return createOverlap({ gathered, readings })(0, 0, 1);
}

it('is small for a sample that strays alone, whatever its own margin', () => {
  expect(overlapOf([0.6, -0.8, -0.7, -0.9])).toBeLessThan(0.03);
  expect(overlapOf([0.6, -0.8, -0.7, -0.9])).toBeCloseTo(overlapOf([-0.6, -0.8, -0.7, -0.9]));
});

it('is great where most of the others are taken for the rival as well', () => {
  expect(overlapOf([0.6, 0.5, 0.7, -0.9])).toBeGreaterThan(0.5);
});

it('takes little for granted of the only one', () => {
  expect(overlapOf([0.6])).toBeCloseTo(0.1);
});
