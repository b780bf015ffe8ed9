import { sub, tanh } from '@tensorflow/tfjs-core';
import {
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  add,
  concat,
  matMul,
  mul,
  reshape,
  scalar,
  slice,
  sum,
  tidy,
  transpose,
  zeros,
} from '../tensors';
import { splitGates, stepMasks, timeOrder } from './biLstmForward';
import type { BiLstmGradients, BiLstmInputs, BiLstmOutputs } from './biLstmTypes';

/** The gradient of biLstmForward, composed of tfjs operations: back-propagation through time by hand. */
export function biLstmBackward(inputs: BiLstmInputs & BiLstmOutputs & { dy: Tensor }): BiLstmGradients {
  return tidy(() => {
    const [B, T, D] = inputs.x.shape;
    const H = inputs.forwardRecurrent.shape[0];
    const shared = {
      xRows: reshape(transpose(inputs.x, [1, 0, 2]), [T * B, D]) as Tensor2D,
      masks: stepMasks(inputs.lengths, T),
      dy: transpose(inputs.dy, [1, 0, 2]) as Tensor3D,
      y: transpose(inputs.y, [1, 0, 2]) as Tensor3D,
      sizes: { T, B, H },
      saved: inputs,
    };
    const forward = directionGradients(shared, 0, inputs.forwardInput, inputs.forwardRecurrent);
    const backward = directionGradients(shared, 1, inputs.backwardInput, inputs.backwardRecurrent);
    return {
      x: transpose(reshape(add(forward.x, backward.x), [T, B, D]), [1, 0, 2]) as Tensor3D,
      forwardInput: forward.input,
      forwardRecurrent: forward.recurrent,
      forwardBias: forward.bias,
      backwardInput: backward.input,
      backwardRecurrent: backward.recurrent,
      backwardBias: backward.bias,
    };
  });
}

interface Sizes {
  readonly T: number;
  readonly B: number;
  readonly H: number;
}

interface Shared {
  /** [T * B, D] */
  readonly xRows: Tensor2D;
  readonly masks: readonly (Tensor2D | undefined)[];
  /** [T, B, 2H] */
  readonly dy: Tensor3D;
  readonly y: Tensor3D;
  readonly sizes: Sizes;
  readonly saved: BiLstmOutputs;
}

interface DirectionGradients {
  /** [T * B, D] */
  readonly x: Tensor2D;
  readonly input: Tensor2D;
  readonly recurrent: Tensor2D;
  readonly bias: Tensor1D;
}

function directionGradients(
  shared: Shared,
  direction: 0 | 1,
  input: Tensor2D,
  recurrent: Tensor2D,
): DirectionGradients {
  const { T } = shared.sizes;
  const order = timeOrder(T, direction === 1);
  const dSums = sumGradients(shared, direction, recurrent, order);
  const previous = order.map((_, index) => order[index - 1]);
  const hiddenBefore: Tensor2D[] = [];
  order.forEach((t, index) => {
    hiddenBefore[t] = stateAt(shared.y, previous[index], direction, shared.sizes);
  });
  const dRows = concat(dSums, 0) as Tensor2D;
  return {
    x: matMul(dRows, transpose(input)) as Tensor2D,
    input: matMul(transpose(shared.xRows), dRows) as Tensor2D,
    recurrent: matMul(transpose(concat(hiddenBefore, 0)), dRows) as Tensor2D,
    bias: sum(dRows, 0) as Tensor1D,
  };
}

/** Gradients of the gates before their non-linearity, per time step [B, 4H]. */
function sumGradients(
  shared: Shared,
  direction: 0 | 1,
  recurrent: Tensor2D,
  order: readonly number[],
): Tensor2D[] {
  const { B, H } = shared.sizes;
  const recurrentT = transpose(recurrent);
  const dSums: Tensor2D[] = [];
  let dHidden: Tensor2D | undefined;
  let dCell = zeros([B, H]) as Tensor2D;
  for (let index = order.length - 1; index >= 0; index--) {
    const t = order[index]!;
    const fromOutput = stateAt(shared.dy, t, direction, shared.sizes);
    const dh = masked(dHidden ? add(fromOutput, dHidden) : fromOutput, shared.masks[t]);
    const gates = splitGates(savedAt(shared.saved.gates, direction, t), H);
    const cell = savedAt(shared.saved.cells, direction, t);
    const before = order[index - 1];
    const cellBefore = before === undefined ? undefined : savedAt(shared.saved.cells, direction, before);
    const step = stepGradient({ dh, dCell: masked(dCell, shared.masks[t]), gates, cell, cellBefore });
    dSums[t] = step.dSums;
    dCell = step.dCellBefore;
    dHidden = index > 0 ? (matMul(step.dSums, recurrentT) as Tensor2D) : undefined;
  }
  return dSums;
}

interface Step {
  readonly dh: Tensor2D;
  readonly dCell: Tensor2D;
  readonly gates: readonly [Tensor2D, Tensor2D, Tensor2D, Tensor2D];
  readonly cell: Tensor2D;
  readonly cellBefore: Tensor2D | undefined;
}

function stepGradient({ dh, dCell, gates, cell, cellBefore }: Step): {
  dSums: Tensor2D;
  dCellBefore: Tensor2D;
} {
  const [i, f, g, o] = gates;
  const tanhCell = tanh(cell);
  const dc = add(dCell, mul(mul(dh, o), tanhSlope(tanhCell))) as Tensor2D;
  const dSums = concat(
    [
      mul(mul(dc, g), sigmoidSlope(i)),
      cellBefore ? mul(mul(dc, cellBefore), sigmoidSlope(f)) : zeros(f.shape),
      mul(mul(dc, i), tanhSlope(g)),
      mul(mul(dh, tanhCell), sigmoidSlope(o)),
    ],
    1,
  ) as Tensor2D;
  return { dSums, dCellBefore: mul(dc, f) as Tensor2D };
}

const sigmoidSlope = (value: Tensor): Tensor => mul(value, sub(scalar(1), value));
const tanhSlope = (value: Tensor): Tensor => sub(scalar(1), mul(value, value));

/** One direction's half of a time-major [T, B, 2H] at step t; zeros before the first step. */
function stateAt(states: Tensor3D, t: number | undefined, direction: 0 | 1, { B, H }: Sizes): Tensor2D {
  return t === undefined
    ? (zeros([B, H]) as Tensor2D)
    : (reshape(slice(states, [t, 0, direction * H], [1, B, H]), [B, H]) as Tensor2D);
}

/** [2, T, B, W] at one direction and step: [B, W]. */
function savedAt(saved: Tensor, direction: 0 | 1, t: number): Tensor2D {
  const [, , B, W] = saved.shape as [number, number, number, number];
  return reshape(slice(saved, [direction, t, 0, 0], [1, 1, B, W]), [B, W]) as Tensor2D;
}

function masked(gradient: Tensor, mask: Tensor2D | undefined): Tensor2D {
  return (mask ? mul(gradient, mask) : gradient) as Tensor2D;
}
