import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../server/src/engine/openEngine';
import { type Adam, createAdam } from '../../server/src/engine/ops/adam';
import { clipScale } from '../../server/src/engine/ops/clipScale';
import { maskedCrossEntropy } from '../../server/src/engine/ops/maskedCrossEntropy';
import {
  type NamedTensorMap,
  type Tensor2D,
  type Variable,
  tensor,
  tidy,
  variable,
  variableGrads,
} from '../../server/src/engine/tensors';
import { type Numbers, runCase } from '../support/biLstmCase';
import { expectClose } from '../support/closeTo';
import { type GoldenAdamStep, type GoldenCrossEntropy, readGolden } from '../support/golden';
import { computers, openComputer } from '../support/testEngine';

const golden = readGolden();

/** PyTorch computed in 64 bits: all of this is the error of 32-bit sums and of our e^x. */
const tolerance = 2e-6;

describe.each(computers)(`%s against PyTorch ${golden.torch}`, (computer) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openComputer(computer);
  });

  it.each(golden.biLstm)('bi-LSTM, values and all gradients: $name (seed $seed)', (one) => {
    const { loss: _, ...expected } = one.expected;
    const found = runCase(engine, one, floats(one.inputs));
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, values] of Object.entries(expected)) {
      expectClose(found[name]!, values, tolerance, name);
    }
  });

  it.each(golden.crossEntropy)('masked cross-entropy of $N x $K (seed $seed)', (one) => {
    engine.activate();
    const { loss, gradient } = crossEntropy(one);
    expect(loss).toBeCloseTo(one.expected.loss, 5);
    expectClose(gradient, one.expected.logits, tolerance, 'gradient');
  });

  it(`Adam with clipping, ${golden.adam.steps.length} steps (seed ${golden.adam.seed})`, () => {
    engine.activate();
    const weights = golden.adam.weights.map((values) => tidy(() => variable(tensor([...values]))));
    const adam = createAdam(weights);
    for (const [index, step] of golden.adam.steps.entries()) {
      expect(takeStep(adam, weights, step), `scale of step ${index}`).toBeCloseTo(step.expected.scale, 6);
      for (const [which, weight] of weights.entries()) {
        const found = weight.dataSync() as Float32Array;
        expectClose(found, step.expected.weights[which]!, tolerance, `step ${index}, weights ${which}`);
      }
    }
    adam.dispose();
    for (const weight of weights) {
      weight.dispose();
    }
  });
});

function crossEntropy({ N, K, logits, labels, weights }: GoldenCrossEntropy): {
  loss: number;
  gradient: Float32Array;
} {
  const [classes, rowWeights] = [Int32Array.from(labels), Float32Array.from(weights)];
  const total = rowWeights.reduce((sum, weight) => sum + weight, 0);
  return tidy(() => {
    const input = variable(tensor([...logits], [N, K]));
    const { value, grads } = variableGrads(() =>
      maskedCrossEntropy(input as unknown as Tensor2D, classes, rowWeights, total),
    );
    const gradient = grads[input.name]!.dataSync().slice() as Float32Array;
    input.dispose();
    return { loss: value.dataSync()[0]!, gradient };
  });
}

/** @returns the clipping factor */
function takeStep(adam: Adam, weights: readonly Variable[], step: GoldenAdamStep): number {
  return tidy(() => {
    const gradients: NamedTensorMap = {};
    step.gradients.forEach((values, index) => {
      gradients[weights[index]!.name] = tensor([...values]);
    });
    const scale = clipScale(gradients, golden.adam.limit);
    adam.step(gradients, step.rate, scale);
    return scale;
  });
}

function floats(tensors: Readonly<Record<string, readonly number[]>>): Numbers {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, values]) => [name, Float32Array.from(values)]),
  );
}
