import { describe, expect, it } from 'vitest';
import { biLstm } from '../../server/src/engine/ops/biLstm';
import {
  concat,
  memory,
  mul,
  type NamedTensorMap,
  slice,
  sum,
  type Tensor,
  type Tensor3D,
  tensor,
  tidy,
  variable,
  variableGrads,
} from '../../server/src/engine/tensors';
import { type BiLstmCase, inputsOf, numbersFor, runCase } from '../support/biLstmCase';
import { fusedEngine } from '../support/testEngine';

const one: BiLstmCase = { B: 3, T: 5, D: 19, H: 8, lengths: [5, 1, 3] };
const numbers = numbersFor(one);

/** The gradients of all weights, and of x [B, T, D], of which only so many columns are a variable. */
function gradientsWith(trained: number): Map<string, Float32Array> {
  return tidy(() => {
    const { x, lengths, ...weights } = inputsOf(one, numbers, (values, shape) =>
      shape.length === 3 ? tensor(values, shape) : variable(tensor(values, shape)),
    ) as unknown as NamedTensorMap;
    const columns = (from: number, to: number) => slice(x as Tensor3D, [0, 0, from], [-1, -1, to - from]);
    const moving = trained > 0 ? { x: variable(columns(0, trained)) } : {};
    const { grads } = variableGrads(() => {
      const parts = [...Object.values(moving), ...(trained < one.D ? [columns(trained, one.D)] : [])];
      const y = biLstm({ x: concat(parts, 2), lengths, ...weights } as never, trained);
      return sum(mul(y, tensor(numbers['out']!, [one.B, one.T, 2 * one.H])));
    });
    return new Map(
      Object.entries({ ...weights, ...moving }).map(([name, weight]) => {
        const values = grads[(weight as Tensor & { readonly name: string }).name]!.dataSync().slice();
        weight.dispose();
        return [name, values as Float32Array];
      }),
    ) as never;
  }) as unknown as Map<string, Float32Array>;
}

/** The leading columns of every row of [B * T, D]. */
function leading(values: Float32Array, columns: number): number[] {
  return [...values].filter((_, index) => index % one.D < columns);
}

describe('the gradient of a bi-LSTM over an input of which only some columns are trained', () => {
  it.each([0, 8, 13, one.D])('is that of all columns, as far as %i of them go', async (trained) => {
    const engine = await fusedEngine('plain');
    const { x, ...expected } = runCase(engine, one, numbers);
    const before = memory().numTensors;
    const found = gradientsWith(trained);
    expect(found.size).toBe(trained > 0 ? 7 : 6);
    for (const [name, values] of found)
      expect([...values], name).toEqual(name === 'x' ? leading(x!, trained) : [...expected[name]!]);
    expect(memory().numTensors).toBe(before);
  });
});
