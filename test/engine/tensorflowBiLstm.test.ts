import { backend, getKernel } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { biLstmGradKernel, biLstmKernel } from '../../server/src/engine/kernels/biLstmTypes';
import { composedBiLstm, composedBiLstmGrad } from '../../server/src/engine/kernels/composed';
import type { Engine } from '../../server/src/engine/openEngine';
import { memory } from '../../server/src/engine/tensors';
import { type BiLstmCase, numbersFor, runCase } from '../support/biLstmCase';
import { expectClose } from '../support/closeTo';
import { forAll, seeds } from '../support/forAll';
import { tensorflowEngine } from '../support/tensorflowEngine';
import { testEngine } from '../support/testEngine';

/** Of the greatest number of a tensor: both sides compute in 32 bits, each in an order of its own. */
const tolerance = 1e-5;

const same = (B: number, length: number): number[] => new Array<number>(B).fill(length);

const named: readonly (BiLstmCase & { readonly name: string })[] = [
  { name: 'one token of one number, one unit', B: 1, T: 1, D: 1, H: 1, lengths: [1] },
  { name: 'every utterance of one token', B: 6, T: 1, D: 4, H: 8, lengths: same(6, 1) },
  { name: 'no padding', B: 7, T: 6, D: 33, H: 24, lengths: same(7, 6) },
  { name: 'padding behind the longest', B: 2, T: 7, D: 10, H: 16, lengths: [3, 2] },
  { name: 'an utterance of no tokens', B: 3, T: 4, D: 5, H: 8, lengths: [2, 0, 4] },
  { name: 'sizes of the product', B: 5, T: 9, D: 96, H: 64, lengths: [1, 9, 4, 9, 2] },
  { name: 'long utterances', B: 2, T: 64, D: 3, H: 8, lengths: [64, 17] },
  { name: 'odd sizes', B: 2, T: 3, D: 4, H: 5, lengths: [3, 2] },
];

const sizes = fc.record({
  B: fc.integer({ min: 1, max: 7 }),
  T: fc.integer({ min: 1, max: 9 }),
  D: fc.integer({ min: 1, max: 21 }),
  H: fc.integer({ min: 1, max: 24 }),
  seed: seeds,
});

const cases: fc.Arbitrary<BiLstmCase> = sizes.chain((one) =>
  fc
    .array(fc.integer({ min: 1, max: one.T }), { minLength: one.B, maxLength: one.B })
    .map((lengths) => ({ ...one, lengths })),
);

const found = await tensorflowEngine();
const skipped = 'missing' in found ? `, skipped: ${found.missing}` : '';

describe.skipIf(skipped)(`bi-LSTM of native TensorFlow against the composed one on cpu${skipped}`, () => {
  let reference: Engine;
  let native: Engine;
  beforeAll(async () => {
    reference = await testEngine('cpu');
    if ('engine' in found) native = found.engine;
  });

  const compare = (one: BiLstmCase): void => {
    const numbers = numbersFor(one);
    const results = runCase(native, one, numbers);
    for (const [name, values] of Object.entries(runCase(reference, one, numbers))) {
      expectClose(results[name]!, values, tolerance, name);
    }
  };

  it('is not the reference itself', () => {
    expect(getKernel(biLstmKernel, 'tensorflow').kernelFunc).not.toBe(composedBiLstm);
    expect(getKernel(biLstmGradKernel, 'tensorflow').kernelFunc).not.toBe(composedBiLstmGrad);
  });

  it.each(named)('has its values and all its gradients: $name', compare);

  it('has its values and all its gradients whatever the shape', () => {
    forAll(cases, compare, 40);
  });

  it('leaves no tensors behind, neither ours nor the library’s', () => {
    const one = named[3]!;
    const numbers = numbersFor(one);
    runCase(native, one, numbers);
    const level = (): unknown => [memory().numTensors, memory().numBytes, heldByTheLibrary()];
    const before = level();
    for (let round = 0; round < 20; round++) {
      runCase(native, one, numbers);
    }
    expect(level()).toEqual(before);
  });
});

/** How many tensors the native library holds; TensorFlow.js does not count those that it never made. */
function heldByTheLibrary(): number {
  const native = backend() as unknown as { readonly binding: { getNumOfTensors(): number } };
  return native.binding.getNumOfTensors();
}
