import {
  type Tensor,
  add,
  concat,
  mul,
  slice,
  stack,
  tensor,
  tidy,
  transpose,
  unstack,
  zeros,
} from '@tensorflow/tfjs-core';
import type { BiLstmGradients, BiLstmInputs } from '../kernels/biLstmTypes';
import type { Tensor1D, Tensor2D, Tensor3D } from '../tensors';
import { type LstmInputs, type LstmStates, blockLstm, blockLstmGradient, reverseSequences } from './rawOps';

type DirectionName = 'forward' | 'backward';

/** What the forward pass gives: the output and, for the gradient, the states of both directions. */
export interface NativeOutputs {
  /** [B, T, 2H], zero on padding */
  readonly y: Tensor;
  /** [7, T, B, H] in the order of LstmStates */
  readonly forwardStates: Tensor;
  /** As forwardStates; every sequence runs from its last token to its first. */
  readonly backwardStates: Tensor;
}

/**
 * The bi-LSTM with one fused TensorFlow operation a direction. Both directions meet padding last, where nothing
 * reads their state any more, so it is enough to mask what comes out.
 */
export function nativeForward(inputs: BiLstmInputs): NativeOutputs {
  return tidy(() => {
    const { x, lengths } = inputs;
    const steps = transpose(x, [1, 0, 2]);
    const forward = blockLstm(lstmInputs(inputs, 'forward', steps));
    const backward = blockLstm(lstmInputs(inputs, 'backward', reverseSequences(steps, lengths)));
    const hidden = concat([hiddenOf(forward), reverseSequences(hiddenOf(backward), lengths)], 2);
    return {
      y: transpose(masked(hidden, inputs), [1, 0, 2]),
      forwardStates: stack([...forward]),
      backwardStates: stack([...backward]),
    };
  });
}

/**
 * The gradient of nativeForward.
 * @param dy [B, T, 2H]; what it holds on padding does not count
 */
export function nativeBackward(inputs: BiLstmInputs, outputs: NativeOutputs, dy: Tensor): BiLstmGradients {
  return tidy(() => {
    const { x, lengths } = inputs;
    const [B, T] = x.shape;
    const H = inputs.forwardRecurrent.shape[0];
    const steps = transpose(x, [1, 0, 2]);
    const dHidden = masked(transpose(dy, [1, 0, 2]), inputs);
    const forward = blockLstmGradient(
      lstmInputs(inputs, 'forward', steps),
      statesOf(outputs.forwardStates),
      slice(dHidden, [0, 0, 0], [T, B, H]),
    );
    const backward = blockLstmGradient(
      lstmInputs(inputs, 'backward', reverseSequences(steps, lengths)),
      statesOf(outputs.backwardStates),
      reverseSequences(slice(dHidden, [0, 0, H], [T, B, H]), lengths),
    );
    const dx = add(forward.x, reverseSequences(backward.x, lengths));
    return {
      x: transpose(dx, [1, 0, 2]) as Tensor3D,
      forwardInput: inputPart(forward.kernel, inputs),
      forwardRecurrent: recurrentPart(forward.kernel, inputs),
      forwardBias: forward.bias as Tensor1D,
      backwardInput: inputPart(backward.kernel, inputs),
      backwardRecurrent: recurrentPart(backward.kernel, inputs),
      backwardBias: backward.bias as Tensor1D,
    };
  });
}

/** @param steps [T, B, D] in the order in which the direction reads them */
function lstmInputs(inputs: BiLstmInputs, name: DirectionName, steps: Tensor): LstmInputs {
  const B = steps.shape[1]!;
  const H = inputs.forwardRecurrent.shape[0];
  return {
    x: steps,
    start: zeros([B, H]),
    kernel: concat([inputs[`${name}Input`], inputs[`${name}Recurrent`]], 0),
    peephole: zeros([H]),
    bias: inputs[`${name}Bias`],
  };
}

const hiddenOf = (states: LstmStates): Tensor => states[6];
const statesOf = (packed: Tensor): LstmStates => unstack(packed) as unknown as LstmStates;

const inputPart = (kernel: Tensor, { forwardInput }: BiLstmInputs): Tensor2D =>
  slice(kernel, [0, 0], forwardInput.shape) as Tensor2D;

const recurrentPart = (kernel: Tensor, { forwardInput, forwardRecurrent }: BiLstmInputs): Tensor2D =>
  slice(kernel, [forwardInput.shape[0], 0], forwardRecurrent.shape) as Tensor2D;

/** Zero on padding. @param states [T, B, W] */
function masked(states: Tensor, { lengths }: BiLstmInputs): Tensor {
  const [T, B] = states.shape as [number, number, number];
  const counts = lengths.dataSync();
  if (counts.every((count) => count >= T)) {
    return states;
  }
  const mask = Float32Array.from({ length: T * B }, (_, row) =>
    Math.floor(row / B) < counts[row % B]! ? 1 : 0,
  );
  return mul(states, tensor(mask, [T, B, 1]));
}
