import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../server/src/base/random';
import type { BiLstmInputs } from '../../server/src/engine/kernels/biLstmTypes';
import type { Engine } from '../../server/src/engine/openEngine';
import { biLstm } from '../../server/src/engine/ops/biLstm';
import {
  type Tensor,
  memory,
  mul,
  sum,
  tensor,
  tidy,
  variable,
  variableGrads,
} from '../../server/src/engine/tensors';
import { testEngine } from '../support/testEngine';

interface Case {
  readonly B: number;
  readonly T: number;
  readonly D: number;
  readonly H: number;
  readonly lengths: readonly number[];
}
const cases: readonly Case[] = [
  { B: 1, T: 1, D: 1, H: 1, lengths: [1] },
  { B: 3, T: 4, D: 2, H: 3, lengths: [4, 1, 2] },
  { B: 2, T: 3, D: 5, H: 2, lengths: [2, 2] },
];

const weightShapes = ({ D, H }: Case) =>
  ({
    forwardInput: [D, 4 * H],
    forwardRecurrent: [H, 4 * H],
    forwardBias: [4 * H],
    backwardInput: [D, 4 * H],
    backwardRecurrent: [H, 4 * H],
    backwardBias: [4 * H],
  }) as const;

/** Seeded numbers for every input of a case, and weights [B, T, 2H] that make a scalar of the output. */
function numbersFor(one: Case): Record<string, Float32Array> {
  const random = createRandom(one.T + one.D);
  const fill = (shape: readonly number[]) =>
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.normal() * 0.5);
  const numbers: Record<string, Float32Array> = {
    x: fill([one.B, one.T, one.D]),
    out: fill([one.B, one.T, 2 * one.H]),
  };
  for (const [name, shape] of Object.entries(weightShapes(one))) {
    numbers[name] = fill(shape);
  }
  return numbers;
}

function inputsOf(
  one: Case,
  numbers: Record<string, Float32Array>,
  make = tensor as (v: Float32Array, s: number[]) => Tensor,
) {
  const inputs: Record<string, Tensor> = {
    x: make(numbers['x']!, [one.B, one.T, one.D]),
    lengths: tensor([...one.lengths], [one.B], 'int32'),
  };
  for (const [name, shape] of Object.entries(weightShapes(one))) {
    inputs[name] = make(numbers[name]!, [...shape]);
  }
  return inputs as unknown as BiLstmInputs;
}

const total = (one: Case, numbers: Record<string, Float32Array>, inputs: BiLstmInputs) =>
  sum(mul(biLstm(inputs), tensor(numbers['out']!, [one.B, one.T, 2 * one.H])));

describe.each(['cpu', 'wasm'] as const)('bi-LSTM on %s', (backend) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await testEngine(backend);
  });

  it.each(cases)('has gradients that finite differences confirm: $B x $T x $D, $H units', (one) => {
    engine.activate();
    const numbers = numbersFor(one);
    const gradients = analytic(one, numbers);
    for (const [name, gradient] of Object.entries(gradients)) {
      gradient.forEach((value, index) => {
        expect(value, `${name}[${index}]`).toBeCloseTo(finiteDifference(one, numbers, name, index), 2);
      });
    }
  });

  it('is zero on padding and does not read it', () => {
    engine.activate();
    const one = cases[1]!;
    const numbers = numbersFor(one);
    const other = { ...numbers, x: numbers['x']!.slice() };
    // Utterance 1 has one token: tokens 1 to 3 are padding.
    other.x.fill(9, 1 * one.T * one.D + one.D, 2 * one.T * one.D);
    const y = tidy(() => biLstm(inputsOf(one, numbers)).dataSync().slice());
    const padded = tidy(() => biLstm(inputsOf(one, other)).dataSync().slice());
    const width = 2 * one.H;
    expect([...y.slice(one.T * width + width, 2 * one.T * width)].every((value) => value === 0)).toBe(true);
    expect(Array.from(padded, withoutSign)).toEqual(Array.from(y, withoutSign));
  });

  it('leaves no tensors behind', () => {
    engine.activate();
    const one = cases[1]!;
    const numbers = numbersFor(one);
    const before = memory().numTensors;
    analytic(one, numbers);
    expect(memory().numTensors).toBe(before);
  });
});

function analytic(one: Case, numbers: Record<string, Float32Array>): Record<string, Float32Array> {
  const found: Record<string, Float32Array> = {};
  tidy(() => {
    const inputs = inputsOf(one, numbers, (values, shape) => variable(tensor(values, shape)));
    const { grads } = variableGrads(() => total(one, numbers, inputs) as never);
    for (const [name, input] of Object.entries(inputs)) {
      const gradient = name === 'lengths' ? undefined : grads[(input as { name: string }).name];
      if (gradient) {
        found[name] = gradient.dataSync().slice() as Float32Array;
      }
      if (name !== 'lengths') {
        input.dispose();
      }
    }
  });
  expect(Object.keys(found)).toHaveLength(7);
  return found;
}

function finiteDifference(
  one: Case,
  numbers: Record<string, Float32Array>,
  name: string,
  index: number,
): number {
  const step = 1e-2;
  const at = (offset: number): number => {
    const moved = { ...numbers, [name]: numbers[name]!.slice() };
    moved[name]![index] = moved[name]![index]! + offset;
    return tidy(() => total(one, moved, inputsOf(one, moved)).dataSync()[0]!);
  };
  return (at(step) - at(-step)) / (2 * step);
}

/** -0 and 0 are the same state. */
function withoutSign(value: number): number {
  return value === 0 ? 0 : value;
}
