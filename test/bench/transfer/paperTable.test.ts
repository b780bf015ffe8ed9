import { expect, it } from 'vitest';
import type { TransferResult } from '../../../bench/transfer/messages';
import { paperRowsOf, paperTable } from '../../../bench/transfer/paperTable';

function result(system: string, skill: string, seed: number, frameError: number): TransferResult {
  const figures = { intentError: frameError / 2, slotF1: 1 - frameError, frameError, semER: 0 };
  const alone = { ...figures, unlistedFrameError: 0 };
  return {
    ...alone,
    ...{ frameError: 1, intentError: 1, slotF1: 0 },
    alone,
    ...{ system, skill, seed, samples: 20, heldOut: 4, locale: 'en-US', refused: 0 },
    ...{ seconds: 1, updates: 10, answers: [], curve: [], peakMemoryMB: 1 },
  };
}

it('gives mean, median and minimum over skills of what was learned without the text', () => {
  const results = [
    ...[0.1, 0.3].map((error, seed) => result('transfer-paper', 'a', seed, error)),
    result('transfer-paper', 'b', 0, 0.4),
    result('transfer-paper', 'c', 0, 0.6),
    result('scratch', 'a', 0, 0.5),
    result('nlpjs', 'a', 0, 0.5),
  ];
  const rows = paperRowsOf(results)!;
  expect(rows.map(({ system }) => system)).toEqual(['scratch', 'transfer-paper']);
  const { frameAccuracy, intentAccuracy, slotF1 } = rows[1]!;
  expect(frameAccuracy.mean).toBeCloseTo(0.6);
  expect(frameAccuracy.median).toBeCloseTo(0.6);
  expect(frameAccuracy.least).toBeCloseTo(0.4);
  expect(intentAccuracy.least).toBeCloseTo(0.7);
  expect(slotF1.median).toBeCloseTo(0.6);
  expect(paperTable(rows)).toContain('| `scratch` | 50.0 / 50.0 / 50.0 | 75.0 / 75.0 / 75.0 |');
});

it('is not made where the paper’s system, or the reading without the text, is missing', () => {
  expect(paperRowsOf([result('transfer', 'a', 0, 0.1)])).toBeUndefined();
  const { alone: _, ...older } = result('transfer-paper', 'a', 0, 0.1);
  expect(paperRowsOf([older])).toBeUndefined();
});
