import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../server/src/base/random';
import { runToEnd } from '../../../server/src/base/runToEnd';
import { leaveOneOutDual } from '../../../server/src/nlu/leaveOneOut/dual';
import { leaveOneOutPrimal } from '../../../server/src/nlu/leaveOneOut/primal';
import { ridgeOf, rowWeights } from '../../../server/src/nlu/leaveOneOut/rowWeights';
import { createSpaceSteps } from '../../../server/src/nlu/leaveOneOut/space';
import type { Known, KnownRow } from '../../../server/src/nlu/leaveOneOut/types';
import { forAll, seeds } from '../../support/forAll';

const vocabulary = ['play', 'stop', 'the', 'music', 'song', 'by', 'loud', 'quiet', '{Song}', '{AMAZON.City}'];

/** Rows of two to four words; every fifth has no states, the last ones are names. */
function knownOf(seed: number, samples: number, intentCount: number): Known {
  const random = createRandom(seed);
  const row = (kind: KnownRow['kind'], i: number): KnownRow => ({
    kind,
    words: Array.from({ length: 2 + random.integer(3) }, () => random.pick(vocabulary)!),
    slotNames: random.next() < 0.3 ? ['song'] : [],
    intents: random.next() < 0.1 ? [0, 1] : [random.integer(intentCount)],
    states: i % 5 === 4 ? undefined : Float32Array.from({ length: 6 }, () => random.normal()),
  });
  return {
    rows: [
      ...Array.from({ length: samples }, (_, i) => row('sample', i)),
      ...Array.from({ length: intentCount }, (_, i) => row('name', i)),
    ],
    intentCount,
    vectors: undefined,
    trust: 1,
  };
}

const cases = fc.tuple(seeds, fc.integer({ min: 2, max: 14 }), fc.integer({ min: 2, max: 4 }));

describe('leaveOneOutDual', () => {
  it('is what a regression says that was made without the row', () => {
    forAll(cases, ([seed, samples, intentCount]) => {
      const known = knownOf(seed, samples, intentCount);
      const { readings } = runToEnd(leaveOneOutDual(known));
      expect(readings).toHaveLength(samples);
      readings.forEach(({ support }, row) => {
        const expected = readWithout(known, row);
        support.forEach((value, intent) => void expect(value).toBeCloseTo(expected[intent]!, 8));
      });
    });
  });
});

describe.each([
  ['leaveOneOutDual', leaveOneOutDual],
  ['leaveOneOutPrimal', leaveOneOutPrimal],
])('%s', (_, steps) => {
  it('reads a row as it reads itself', () => {
    const known = knownOf(3, 12, 3);
    const { readings, readAs } = runToEnd(steps(known));
    readings.forEach(({ support }, row) => {
      const again = readAs(row, known.rows[row]!).support;
      support.forEach((value, intent) => void expect(again[intent]).toBeCloseTo(value, 8));
    });
  });

  it('gives the same numbers every time', () => {
    const known = knownOf(4, 10, 3);
    expect(runToEnd(steps(known)).readings).toEqual(runToEnd(steps(known)).readings);
  });

  it('reads a row apart from what it is labelled', () => {
    const known = knownOf(5, 12, 3);
    const moved = { ...known.rows[2]!, intents: [(known.rows[2]!.intents[0]! + 1) % 3] };
    const rows = known.rows.with(2, moved);
    // Weights go by the number of samples, which the move changes; the reading hardly.
    const before = runToEnd(steps(known)).readings[2]!.support;
    const after = runToEnd(steps({ ...known, rows })).readings[2]!.support;
    before.forEach((value, intent) => void expect(Math.abs(after[intent]! - value)).toBeLessThan(0.15));
  });
});

describe('leaveOneOutPrimal', () => {
  it('agrees with the dual form but for what its hashing blurs', () => {
    const known = knownOf(6, 60, 4);
    const dual = runToEnd(leaveOneOutDual(known)).readings.flatMap(({ support }) => [...support]);
    const primal = runToEnd(leaveOneOutPrimal(known)).readings.flatMap(({ support }) => [...support]);
    expect(correlation(dual, primal)).toBeGreaterThan(0.98);
  });
});

/** Ridge regression without one row, by plain elimination. */
function readWithout(known: Known, row: number): number[] {
  const space = runToEnd(createSpaceSteps(known));
  const weights = rowWeights(known);
  const others = [...known.rows.keys()].filter((other) => other !== row);
  const likeness = space.likeness(known.rows[row]!);
  return Array.from({ length: known.intentCount }, (_, intent) => {
    const matrix = others.map((i) => {
      const likenessOfI = space.likeness(known.rows[i]!);
      return others.map((j) => likenessOfI[j]! + (i === j ? ridgeOf(known) / weights[i]! : 0));
    });
    const targets = others.map((i) => {
      const { intents } = known.rows[i]!;
      return intents.includes(intent) ? 1 / intents.length : 0;
    });
    const coefficients = eliminate(matrix, targets);
    return others.reduce((sum, j, at) => sum + likeness[j]! * coefficients[at]!, 0);
  });
}

/** Gauss with pivots. */
function eliminate(matrix: number[][], targets: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, targets[i]!]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    const order = rows.slice(column).sort((a, b) => Math.abs(b[column]!) - Math.abs(a[column]!));
    rows.splice(column, n - column, ...order);
    for (let i = 0; i < n; i++) {
      if (i === column) continue;
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let k = column; k <= n; k++) rows[i]![k]! -= factor * rows[column]![k]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}
