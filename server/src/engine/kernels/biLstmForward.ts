import { sigmoid, stack, tanh } from '@tensorflow/tfjs-core';
import {
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  add,
  concat,
  matMul,
  mul,
  reshape,
  slice,
  tensor,
  tidy,
  transpose,
  zeros,
} from '../tensors';
import type { BiLstmInputs, BiLstmOutputs } from './biLstmTypes';

/**
 * The bi-LSTM composed of tfjs operations: the reference for every faster kernel.
 * Padding: state and output are multiplied by 0 there. The forward direction meets padding last, where
 * nothing reads its state any more; the backward direction meets it first and so begins from zero.
 */
export function biLstmForward(inputs: BiLstmInputs): BiLstmOutputs {
  return tidy(() => {
    const [, T] = inputs.x.shape;
    const masks = stepMasks(inputs.lengths, T);
    const steps = transpose(inputs.x, [1, 0, 2]) as Tensor3D;
    const forward = runDirection(
      steps,
      { input: inputs.forwardInput, recurrent: inputs.forwardRecurrent, bias: inputs.forwardBias },
      masks,
      timeOrder(T, false),
    );
    const backward = runDirection(
      steps,
      { input: inputs.backwardInput, recurrent: inputs.backwardRecurrent, bias: inputs.backwardBias },
      masks,
      timeOrder(T, true),
    );
    const timeMajor = concat([stack(forward.hidden), stack(backward.hidden)], 2);
    return {
      y: transpose(timeMajor, [1, 0, 2]) as Tensor3D,
      gates: stack([stack(forward.gates), stack(backward.gates)]),
      cells: stack([stack(forward.cells), stack(backward.cells)]),
    };
  });
}

/** Time steps in the order in which a direction reads them. */
export function timeOrder(T: number, reverse: boolean): number[] {
  const order = Array.from({ length: T }, (_, t) => t);
  return reverse ? order.reverse() : order;
}

/** Per step a [B, 1] mask of 1 and 0; undefined where no utterance has ended yet, which is most steps. */
export function stepMasks(lengths: Tensor, T: number): (Tensor2D | undefined)[] {
  const counts = Array.from(lengths.dataSync());
  const shortest = Math.min(...counts);
  return Array.from({ length: T }, (_, t) =>
    t < shortest
      ? undefined
      : (tensor(
          counts.map((count) => (t < count ? 1 : 0)),
          [counts.length, 1],
        ) as Tensor2D),
  );
}

interface Direction {
  readonly input: Tensor2D;
  readonly recurrent: Tensor2D;
  readonly bias: Tensor;
}

interface DirectionStates {
  /** Per time step, whatever the order of reading. */
  readonly hidden: Tensor2D[];
  readonly cells: Tensor2D[];
  readonly gates: Tensor2D[];
}

/** @param steps [T, B, D] */
function runDirection(
  steps: Tensor3D,
  weights: Direction,
  masks: readonly (Tensor2D | undefined)[],
  order: readonly number[],
): DirectionStates {
  const [T, B, D] = steps.shape;
  const H = weights.recurrent.shape[0];
  // All input products at once: one large multiply instead of T small ones.
  const inputPart = add(matMul(reshape(steps, [T * B, D]), weights.input), weights.bias);
  const states: DirectionStates = { hidden: [], cells: [], gates: [] };
  let hidden = zeros([B, H]) as Tensor2D;
  let cell = zeros([B, H]) as Tensor2D;
  for (const t of order) {
    const sums = add(slice(inputPart, [t * B, 0], [B, 4 * H]), matMul(hidden, weights.recurrent)) as Tensor2D;
    const gates = activate(sums, H);
    const [i, f, g, o] = splitGates(gates, H);
    cell = masked(add(mul(f, cell), mul(i, g)), masks[t]);
    hidden = masked(mul(o, tanh(cell)), masks[t]);
    states.hidden[t] = hidden;
    states.cells[t] = cell;
    states.gates[t] = gates;
  }
  return states;
}

/** Sigmoid for the input, forget and output gates, tanh for the cell candidate. [B, 4H] */
function activate(sums: Tensor2D, H: number): Tensor2D {
  const B = sums.shape[0];
  return concat(
    [
      sigmoid(slice(sums, [0, 0], [B, 2 * H])),
      tanh(slice(sums, [0, 2 * H], [B, H])),
      sigmoid(slice(sums, [0, 3 * H], [B, H])),
    ],
    1,
  ) as Tensor2D;
}

/** The four gates of [B, 4H], each [B, H]: input, forget, cell, output. */
export function splitGates(gates: Tensor2D, H: number): [Tensor2D, Tensor2D, Tensor2D, Tensor2D] {
  const B = gates.shape[0];
  const part = (index: number): Tensor2D => slice(gates, [0, index * H], [B, H]) as Tensor2D;
  return [part(0), part(1), part(2), part(3)];
}

function masked(state: Tensor, mask: Tensor2D | undefined): Tensor2D {
  return (mask ? mul(state, mask) : state) as Tensor2D;
}
