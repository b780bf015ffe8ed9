import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../server/src/base/random';
import { hasRelaxedSimd } from '../../server/src/engine/fused/relaxedSimd';
import type { Engine } from '../../server/src/engine/openEngine';
import { createAdam } from '../../server/src/engine/ops/adam';
import { clipScale } from '../../server/src/engine/ops/clipScale';
import {
  type Tensor,
  matMul,
  memory,
  tensor,
  tensorEngine,
  tidy,
  variable,
} from '../../server/src/engine/tensors';
import { type BiLstmCase, numbersFor, runCase } from '../support/biLstmCase';
import { fusedEngine, testEngine } from '../support/testEngine';

const builds = hasRelaxedSimd() ? (['plain', 'relaxed'] as const) : (['plain'] as const);

const cases: readonly BiLstmCase[] = [
  { B: 1, T: 1, D: 1, H: 8, lengths: [1] },
  { B: 3, T: 5, D: 7, H: 8, lengths: [5, 1, 3] },
  { B: 5, T: 9, D: 96, H: 64, lengths: [1, 9, 4, 9, 2] },
  { B: 7, T: 6, D: 33, H: 24, lengths: [6, 6, 6, 6, 6, 6, 6] },
  { B: 16, T: 4, D: 8, H: 16, lengths: Array.from({ length: 16 }, (_, b) => 1 + (b % 4)) },
  { B: 2, T: 7, D: 10, H: 16, lengths: [3, 2] },
  { B: 2, T: 3, D: 4, H: 5, lengths: [3, 2] },
];

describe.each(builds)('fused kernels, %s build', (build) => {
  let reference: Engine;
  let fused: Engine;
  beforeAll(async () => {
    reference = await testEngine('cpu');
    fused = await fusedEngine(build);
  });

  it.each(cases)('bi-LSTM agrees with the composed reference: $B x $T x $D, $H units, $lengths', (one) => {
    const numbers = numbersFor(one);
    const expected = runCase(reference, one, numbers);
    const found = runCase(fused, one, numbers);
    for (const [name, values] of Object.entries(expected)) {
      expect(largestDifference(found[name]!, values), name).toBeLessThan(2e-4);
    }
  });

  it('UnsortedSegmentSum adds the rows of a segment and drops strangers', () => {
    fused.activate();
    const random = createRandom(1);
    const rows = Float32Array.from({ length: 9 * 7 }, () => random.normal());
    const ids = Int32Array.from([0, 3, 3, -1, 5, 2, 0, 9, 3]);
    const sums = tidy(() => {
      const inputs = { x: tensor(rows, [9, 7]), segmentIds: tensor(ids, [9], 'int32') };
      const output: Tensor = tensorEngine().runKernel('UnsortedSegmentSum', inputs, { numSegments: 6 });
      return output.dataSync() as Float32Array;
    });
    const expected = new Float32Array(6 * 7);
    ids.forEach((id, row) => {
      for (let column = 0; column < 7 && id >= 0 && id < 6; column++) {
        expected[id * 7 + column] = expected[id * 7 + column]! + rows[row * 7 + column]!;
      }
    });
    expect(largestDifference(sums, expected)).toBeLessThan(1e-6);
  });

  it.each([
    [1, 1, 1],
    [7, 9, 3],
    [16, 23, 128],
    [13, 8, 5],
  ])('matrix products agree with the reference, transposed or not: %i x %i over %i', (M, N, K) => {
    const random = createRandom(M);
    const draw = (n: number): Float32Array => Float32Array.from({ length: n }, () => random.normal());
    const [a, b] = [draw(M * K), draw(K * N)];
    for (const [transposeA, transposeB] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]) {
      const product = (engine: Engine): Float32Array => {
        engine.activate();
        return tidy(() => {
          const left = tensor(a, transposeA ? [K, M] : [M, K]);
          const right = tensor(b, transposeB ? [N, K] : [K, N]);
          return matMul(left, right, transposeA, transposeB).dataSync().slice() as Float32Array;
        });
      };
      expect(largestDifference(product(fused), product(reference))).toBeLessThan(1e-4);
    }
  });

  it('a product sees weights that Adam has moved in place', () => {
    fused.activate();
    const weights = tidy(() => variable(tensor([1, 2, 3, 4], [2, 2])));
    const adam = createAdam([weights]);
    const product = (): number[] =>
      tidy(() => Array.from(matMul(tensor([1, 0], [1, 2]), weights).dataSync()));
    expect(product()).toEqual([1, 2]);
    tidy(() => adam.step({ [weights.name]: tensor([1, 1, 1, 1], [2, 2]) }, 0.5, 1));
    expect(product().map((value) => Math.round(value * 10) / 10)).toEqual([0.5, 1.5]);
    adam.dispose();
    weights.dispose();
  });

  it.each([1, 3, 4, 5, 64, 1001])('Adam moves %i weights as the composed one does', (n) => {
    const move = (engine: Engine): Float32Array => {
      engine.activate();
      const random = createRandom(n);
      const draw = (): Float32Array => Float32Array.from({ length: n }, () => random.normal());
      const weights = tidy(() => variable(tensor(draw(), [n])));
      const adam = createAdam([weights]);
      for (let step = 0; step < 5; step++) {
        tidy(() => adam.step({ [weights.name]: tensor(draw(), [n]) }, 0.01, 0.5));
      }
      const result = weights.dataSync().slice() as Float32Array;
      adam.dispose();
      weights.dispose();
      return result;
    };
    expect(largestDifference(move(fused), move(reference))).toBeLessThan(1e-5);
  });

  it('the clipping factor is that of the reference', () => {
    const scaleOn = (engine: Engine): number => {
      engine.activate();
      return tidy(() => clipScale({ a: tensor([3, 4, 0, 0, 12]), b: tensor([84]) }, 5));
    };
    expect(scaleOn(fused)).toBeCloseTo(5 / 85, 6);
    expect(scaleOn(reference)).toBeCloseTo(5 / 85, 6);
  });

  it('leave no tensors behind', () => {
    const one = cases[2]!;
    const numbers = numbersFor(one);
    runCase(fused, one, numbers);
    const { numTensors, numBytes } = memory();
    for (let round = 0; round < 20; round++) {
      runCase(fused, one, numbers);
    }
    expect(memory()).toMatchObject({ numTensors, numBytes });
  });
});

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - b[index]!)), 0);
}
