import { createRandom } from '../../server/src/base/random';
import type { BiLstmInputs } from '../../server/src/engine/kernels/biLstmTypes';
import type { Engine } from '../../server/src/engine/openEngine';
import { biLstm } from '../../server/src/engine/ops/biLstm';
import {
  type Scalar,
  type Tensor,
  mul,
  sum,
  tensor,
  tidy,
  variable,
  variableGrads,
} from '../../server/src/engine/tensors';

/** B utterances of at most T tokens, D inputs, H hidden units a direction. */
export interface BiLstmCase {
  readonly B: number;
  readonly T: number;
  readonly D: number;
  readonly H: number;
  readonly lengths: readonly number[];
  /** Of the random numbers, see numbersFor. */
  readonly seed?: number;
}

export type Numbers = Record<string, Float32Array>;

export function shapesOf({ B, T, D, H }: BiLstmCase): Record<string, number[]> {
  return {
    x: [B, T, D],
    forwardInput: [D, 4 * H],
    forwardRecurrent: [H, 4 * H],
    forwardBias: [4 * H],
    backwardInput: [D, 4 * H],
    backwardRecurrent: [H, 4 * H],
    backwardBias: [4 * H],
  };
}

/** Seeded numbers for every input, and `out` [B, T, 2H], which weighs the output into one scalar. */
export function numbersFor(one: BiLstmCase): Numbers {
  const random = createRandom(one.seed ?? one.T + one.D);
  const numbers: Numbers = {};
  for (const [name, shape] of Object.entries({ ...shapesOf(one), out: [one.B, one.T, 2 * one.H] })) {
    const size = shape.reduce((product, length) => product * length, 1);
    numbers[name] = Float32Array.from({ length: size }, () => random.normal() * 0.5);
  }
  return numbers;
}

type Make = (values: Float32Array, shape: number[]) => Tensor;

export function inputsOf(one: BiLstmCase, numbers: Numbers, make: Make = tensor): BiLstmInputs {
  const inputs: Record<string, Tensor> = { lengths: tensor([...one.lengths], [one.B], 'int32') };
  for (const [name, shape] of Object.entries(shapesOf(one))) {
    inputs[name] = make(numbers[name]!, shape);
  }
  return inputs as unknown as BiLstmInputs;
}

/** The output weighed into one number, so that there is a gradient to compare. */
export function weighedOutput(one: BiLstmCase, numbers: Numbers, inputs: BiLstmInputs): Scalar {
  return sum(mul(biLstm(inputs), tensor(numbers['out']!, [one.B, one.T, 2 * one.H])));
}

/** The output and the gradient of every input, as the engine computes them. */
export function runCase(engine: Engine, one: BiLstmCase, numbers: Numbers): Numbers {
  engine.activate();
  const found: Numbers = {};
  tidy(() => {
    const inputs = inputsOf(one, numbers, (values, shape) => variable(tensor(values, shape)));
    found['y'] = biLstm(inputs).dataSync().slice() as Float32Array;
    const { grads } = variableGrads(() => weighedOutput(one, numbers, inputs));
    const { lengths: _, ...differentiable } = inputs;
    for (const [name, input] of Object.entries(differentiable)) {
      found[name] = grads[
        (input as unknown as { readonly name: string }).name
      ]!.dataSync().slice() as Float32Array;
      (input as Tensor).dispose();
    }
  });
  return found;
}
