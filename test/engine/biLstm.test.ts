import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../server/src/engine/openEngine';
import { biLstm } from '../../server/src/engine/ops/biLstm';
import { memory, tidy } from '../../server/src/engine/tensors';
import {
  type BiLstmCase,
  type Numbers,
  inputsOf,
  numbersFor,
  runCase,
  weighedOutput,
} from '../support/biLstmCase';
import { testEngine } from '../support/testEngine';

const cases: readonly BiLstmCase[] = [
  { B: 1, T: 1, D: 1, H: 1, lengths: [1] },
  { B: 3, T: 4, D: 2, H: 3, lengths: [4, 1, 2] },
  { B: 2, T: 3, D: 5, H: 2, lengths: [2, 2] },
];

describe.each(['cpu', 'wasm'] as const)('composed bi-LSTM on %s', (backend) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await testEngine(backend);
  });

  it.each(cases)('has gradients that finite differences confirm: $B x $T x $D, $H units', (one) => {
    const numbers = numbersFor(one);
    const { y: _, ...gradients } = runCase(engine, one, numbers);
    expect(Object.keys(gradients)).toHaveLength(7);
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
    other.x.fill(9, one.T * one.D + one.D, 2 * one.T * one.D);
    const outputOf = (given: Numbers): number[] =>
      tidy(() => Array.from(biLstm(inputsOf(one, given)).dataSync(), withoutSign));
    const width = 2 * one.H;
    const y = outputOf(numbers);
    expect(y.slice(one.T * width + width, 2 * one.T * width).every((value) => value === 0)).toBe(true);
    expect(outputOf(other)).toEqual(y);
  });

  it('leaves no tensors behind', () => {
    const one = cases[1]!;
    const before = memory().numTensors;
    runCase(engine, one, numbersFor(one));
    expect(memory().numTensors).toBe(before);
  });
});

function finiteDifference(one: BiLstmCase, numbers: Numbers, name: string, index: number): number {
  const step = 1e-2;
  const at = (offset: number): number => {
    const moved = { ...numbers, [name]: numbers[name]!.slice() };
    moved[name]![index] = moved[name]![index]! + offset;
    return tidy(() => weighedOutput(one, moved, inputsOf(one, moved)).dataSync()[0]!);
  };
  return (at(step) - at(-step)) / (2 * step);
}

/** -0 and 0 are the same state. */
function withoutSign(value: number): number {
  return value === 0 ? 0 : value;
}
