import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../server/src/base/random';
import type { Engine } from '../../server/src/engine/openEngine';
import { maskedCrossEntropy } from '../../server/src/engine/ops/maskedCrossEntropy';
import { type Tensor2D, tensor, tidy, variable, variableGrads } from '../../server/src/engine/tensors';
import { expectClose } from '../support/closeTo';
import { forAll, seeds } from '../support/forAll';
import { fusedEngine, kernelBuilds } from '../support/testEngine';

const K = 4;

interface Rows {
  readonly logits: Float32Array;
  readonly labels: Int32Array;
  readonly weights: Float32Array;
}

/** Its numbers are held against PyTorch's in golden.test.ts; these are the laws that shards and padding rely on. */
describe.each(kernelBuilds)('masked cross-entropy, %s build', (build) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await fusedEngine(build);
    engine.activate();
  });

  it('of the parts of a batch adds up to that of the whole, its gradient too', () => {
    const batches = fc.record({ N: fc.integer({ min: 2, max: 9 }), seed: seeds });
    forAll(batches, ({ N, seed }) => {
      const random = createRandom(seed);
      const rows = randomRows(N, seed);
      const cut = 1 + random.integer(N - 1);
      const total = rows.weights.reduce((sum, weight) => sum + weight, 0);
      const whole = lossOf(rows, total);
      const parts = [lossOf(slice(rows, 0, cut), total), lossOf(slice(rows, cut, N), total)];
      expect(parts[0]!.loss + parts[1]!.loss).toBeCloseTo(whole.loss, 5);
      const gradient = parts.flatMap((part) => [...part.gradient]);
      expectClose(Float32Array.from(gradient), whole.gradient, 1e-6, 'gradient');
    });
  });

  it('gives padding no gradient, and zero where all is padding', () => {
    const rows = randomRows(3, 1);
    const { gradient } = lossOf({ ...rows, weights: Float32Array.of(1, 0, 1) }, 2);
    expect([...gradient.slice(K, 2 * K)].every((value) => value === 0)).toBe(true);
    const nothing = lossOf({ ...rows, weights: new Float32Array(3) }, 0);
    expect(Math.abs(nothing.loss)).toBe(0);
    expect(nothing.gradient.every((value) => value === 0)).toBe(true);
  });
});

function randomRows(N: number, seed: number): Rows {
  const random = createRandom(seed);
  return {
    logits: Float32Array.from({ length: N * K }, () => 3 * random.normal()),
    labels: Int32Array.from({ length: N }, () => random.integer(K)),
    weights: Float32Array.from({ length: N }, () => random.pick([0, 1, 1, 0.5])!),
  };
}

function slice({ logits, labels, weights }: Rows, from: number, to: number): Rows {
  return {
    logits: logits.slice(from * K, to * K),
    labels: labels.slice(from, to),
    weights: weights.slice(from, to),
  };
}

function lossOf({ logits, labels, weights }: Rows, total: number): { loss: number; gradient: Float32Array } {
  return tidy(() => {
    const input = variable(tensor(logits, [labels.length, K]));
    const { value, grads } = variableGrads(
      () => maskedCrossEntropy(input as unknown as Tensor2D, labels, weights, total),
      [input],
    );
    const gradient = grads[input.name]!.dataSync().slice() as Float32Array;
    input.dispose();
    return { loss: value.dataSync()[0]!, gradient };
  });
}
