import { describe, expect, it } from 'vitest';
import { biLstm } from '../../server/src/engine/ops/biLstm';
import {
  type NamedTensorMap,
  type Tensor,
  memory,
  mul,
  sum,
  tensor,
  tidy,
  variable,
  variableGrads,
} from '../../server/src/engine/tensors';
import { type BiLstmCase, inputsOf, numbersFor, runCase } from '../support/biLstmCase';
import { fusedEngine } from '../support/testEngine';

const one: BiLstmCase = { B: 3, T: 5, D: 7, H: 8, lengths: [5, 1, 3] };

describe('the gradient of a bi-LSTM over an input that nothing trains', () => {
  it('gives the weights the same gradients as over one that something does', async () => {
    const engine = await fusedEngine('plain');
    const numbers = numbersFor(one);
    const expected = runCase(engine, one, numbers);
    const before = memory().numTensors;
    const found = tidy(() => {
      // The input is no variable: the tape has no way through it.
      const inputs = inputsOf(one, numbers, (values, shape) =>
        shape.length === 3 ? tensor(values, shape) : variable(tensor(values, shape)),
      ) as unknown as NamedTensorMap;
      const { x, lengths, ...weights } = inputs;
      const { grads } = variableGrads(() => {
        const y = biLstm({ x, lengths, ...weights } as never, { constantX: true });
        return sum(mul(y, tensor(numbers['out']!, [one.B, one.T, 2 * one.H])));
      });
      return Object.entries(weights).map(([name, weight]) => {
        const values = grads[(weight as Tensor & { readonly name: string }).name]!.dataSync().slice();
        weight.dispose();
        return [name, Array.from(values)] as never;
      });
    }) as unknown as [string, number[]][];
    expect(found).toHaveLength(6);
    for (const [name, values] of found) {
      expect(values, name).toEqual(Array.from(expected[name]!));
    }
    expect(memory().numTensors).toBe(before);
  });
});
