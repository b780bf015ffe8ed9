import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../server/src/base/random';
import type { Engine } from '../../server/src/engine/openEngine';
import { createAdam } from '../../server/src/engine/ops/adam';
import { clipScale } from '../../server/src/engine/ops/clipScale';
import { maxOverTokens } from '../../server/src/engine/ops/maxOverTokens';
import {
  type Tensor,
  type Tensor1D,
  type Tensor3D,
  gather,
  matMul,
  mul,
  sum,
  tensor,
  tensorEngine,
  tidy,
  variable,
  variableGrads,
} from '../../server/src/engine/tensors';
import { expectClose } from '../support/closeTo';
import { forAll, seeds } from '../support/forAll';
import { fusedEngine, kernelBuilds, testEngine } from '../support/testEngine';

/** Of the greatest number of a result: both sides compute in 32 bits, each in an order of its own. */
const tolerance = 1e-5;

const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });

describe.each(kernelBuilds)('fused kernels, %s build, against plain tfjs on cpu', (build) => {
  let reference: Engine;
  let fused: Engine;
  beforeAll(async () => {
    reference = await testEngine('cpu');
    fused = await fusedEngine(build);
  });

  /** Computes on both and compares; the work cleans up after itself. */
  const agree = (work: () => Float32Array[]): void => {
    reference.activate();
    const expected = tidy(work);
    fused.activate();
    const found = tidy(work);
    expect(found).toHaveLength(expected.length);
    for (const [index, values] of expected.entries()) {
      expectClose(found[index]!, values, tolerance, `result ${index}`);
    }
  };

  it('matrix products, transposed or not', () => {
    const products = fc.record({
      M: upTo(20),
      N: upTo(26),
      K: upTo(40),
      transposeA: fc.boolean(),
      transposeB: fc.boolean(),
      seed: seeds,
    });
    forAll(
      products,
      ({ M, N, K, transposeA, transposeB, seed }) => {
        const draw = drawing(seed);
        const [a, b] = [draw(M * K), draw(K * N)];
        agree(() => [
          read(
            matMul(
              tensor(a, transposeA ? [K, M] : [M, K]),
              tensor(b, transposeB ? [N, K] : [K, N]),
              transposeA,
              transposeB,
            ),
          ),
        ]);
      },
      60,
    );
  });

  it('a product that needs more scratch memory than there is, and one after it', () => {
    const draw = drawing(1);
    for (const N of [1003, 1400]) {
      const [a, b] = [draw(2 * 300), draw(300 * N)];
      agree(() => [read(matMul(tensor(a, [2, 300]), tensor(b, [300, N])))]);
    }
  });

  it('products of many matrices at once, which are left to the stock kernel', () => {
    const draw = drawing(1);
    const [a, b] = [draw(2 * 3 * 4), draw(2 * 4 * 5)];
    agree(() => [read(matMul(tensor(a, [2, 3, 4]), tensor(b, [2, 4, 5])))]);
  });

  it('embedding look-ups and their gradient, rows named often, once and never', () => {
    const lookUps = upTo(9).chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        width: upTo(13),
        ids: fc.array(fc.nat(rows - 1), { minLength: 1, maxLength: 20 }),
        seed: seeds,
      }),
    );
    forAll(lookUps, ({ rows, width, ids, seed }) => {
      const draw = drawing(seed);
      const [table, out] = [draw(rows * width), draw(ids.length * width)];
      agree(() => {
        const numbers = tensor(ids, [ids.length], 'int32');
        const weigh = tensor(out, [ids.length, width]);
        return valueAndGradient(tensor(table, [rows, width]), (one) => gather(one, numbers), weigh);
      });
    });
  });

  it('sums of the rows of a segment, strangers dropped', () => {
    const sums = fc.record({
      segments: upTo(6),
      width: upTo(11),
      ids: fc.array(fc.integer({ min: -1, max: 8 }), { minLength: 1, maxLength: 20 }),
      seed: seeds,
    });
    forAll(sums, ({ segments, width, ids, seed }) => {
      const rows = drawing(seed)(ids.length * width);
      fused.activate();
      const found = tidy(() => {
        const inputs = {
          x: tensor(rows, [ids.length, width]),
          segmentIds: tensor(ids, [ids.length], 'int32'),
        };
        return read(
          tensorEngine().runKernel('UnsortedSegmentSum', inputs, { numSegments: segments }) as Tensor,
        );
      });
      expectClose(found, sumsOf(rows, ids, segments, width), tolerance, 'sums');
    });
  });

  it('the greatest state over the tokens and its gradient', () => {
    const pools = fc.record({ B: upTo(5), T: upTo(8), W: upTo(13), seed: seeds });
    forAll(pools, ({ B, T, W, seed }) => {
      const random = createRandom(seed);
      const draw = drawing(seed + 1);
      const lengths = Int32Array.from({ length: B }, () => 1 + random.integer(T));
      // States lie in (-1, 1), and what padding holds must not matter.
      const states = draw(B * T * W).map(Math.tanh);
      const out = draw(B * W);
      agree(() => {
        const counts = tensor(lengths, [B], 'int32') as Tensor1D;
        const pool = (one: Tensor): Tensor => maxOverTokens(one as Tensor3D, counts);
        return valueAndGradient(tensor(states, [B, T, W]), pool, tensor(out, [B, W]));
      });
    });
  });

  it('Adam, some steps over variables of any size, of which one has no gradient', () => {
    const runs = fc.record({
      sizes: fc.array(upTo(40), { minLength: 1, maxLength: 4 }),
      scale: fc.constantFrom(1, 0.3, 1e-3),
      seed: seeds,
    });
    forAll(runs, ({ sizes, scale, seed }) => {
      agree(() => {
        const draw = drawing(seed);
        const weights = [7, ...sizes].map((n) => variable(tensor(draw(n), [n])));
        const adam = createAdam(weights);
        for (let step = 0; step < 4; step++) {
          const moving = weights.slice(1).map((one) => [one.name, tensor(draw(one.size), [one.size])]);
          adam.step(Object.fromEntries(moving), 0.01, scale);
        }
        const moved = weights.map(read);
        adam.dispose();
        for (const one of weights) {
          one.dispose();
        }
        return moved;
      });
    });
  });

  it('the factor that clips gradients, below the limit and above', () => {
    const gradients = fc.record({
      n: fc.array(upTo(40), { minLength: 1, maxLength: 3 }),
      limit: upTo(12),
      seed: seeds,
    });
    forAll(gradients, ({ n, limit, seed }) => {
      const draw = drawing(seed);
      const values = n.map(draw);
      agree(() => {
        const named = Object.fromEntries(values.map((one, index) => [`g${index}`, tensor(one)]));
        return [Float32Array.of(clipScale(named, limit))];
      });
    });
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
});

/** Seeded normal numbers, list after list. */
function drawing(seed: number): (n: number) => Float32Array {
  const random = createRandom(seed);
  return (n) => Float32Array.from({ length: n }, () => random.normal());
}

const read = (one: Tensor): Float32Array => one.dataSync().slice() as Float32Array;

/** The result of an operation, and its input's gradient when the result is weighed into one number. */
function valueAndGradient(input: Tensor, work: (one: Tensor) => Tensor, weigh: Tensor): Float32Array[] {
  const one = variable(input);
  const { grads } = variableGrads(() => sum(mul(work(one), weigh)), [one]);
  const found = [read(work(one)), read(grads[one.name]!)];
  one.dispose();
  return found;
}

function sumsOf(rows: Float32Array, ids: readonly number[], segments: number, width: number): Float32Array {
  const sums = new Float32Array(segments * width);
  ids.forEach((id, row) => {
    for (let column = 0; column < width && id >= 0 && id < segments; column++) {
      sums[id * width + column] = sums[id * width + column]! + rows[row * width + column]!;
    }
  });
  return sums;
}
