import {
  type Tensor,
  type Tensor2D,
  add,
  matMul,
  mul,
  reshape,
  sigmoid,
  split,
  stack,
  tanh,
  unstack,
  zeros,
} from '@tensorflow/tfjs-core';

export interface LstmWeights {
  /** [D, 4H], gates in the order input, forget, cell, output */
  readonly input: Tensor;
  /** [H, 4H] */
  readonly recurrent: Tensor;
  /** [4H] */
  readonly bias: Tensor;
}

/**
 * One direction of an LSTM, step by step, as it is written with stock TensorFlow.js operations, and written to be quick
 * there: one product for the inputs of all steps, and only as much masking as the result needs (states behind the end
 * of an utterance do not matter going forward; going backward they must stay zero).
 * @param x [B, T, D]
 * @param mask [B, T, 1]: 1 where there is a token
 * @returns [B, T, H], zero on padding
 */
export function stockLstm(x: Tensor, mask: Tensor, weights: LstmWeights, reverse: boolean): Tensor {
  const [B, T, D] = x.shape as [number, number, number];
  const H = weights.recurrent.shape[0]!;
  const projected = add(matMul(reshape(x, [B * T, D]) as Tensor2D, weights.input as Tensor2D), weights.bias);
  const steps = stepsOf(reshape(projected, [B, T, 4 * H]));
  const masks = stepsOf(mask);
  const states: Tensor[] = new Array(T);
  let hidden: Tensor = zeros([B, H]);
  let cell: Tensor = zeros([B, H]);
  for (let step = 0; step < T; step++) {
    const t = reverse ? T - 1 - step : step;
    const gates = add(steps[t]!, matMul(hidden as Tensor2D, weights.recurrent as Tensor2D));
    const [input, forget, candidate, output] = split(gates, 4, 1) as [Tensor, Tensor, Tensor, Tensor];
    cell = add(mul(sigmoid(forget), cell), mul(sigmoid(input), tanh(candidate)));
    hidden = mul(sigmoid(output), tanh(cell));
    if (reverse) {
      cell = mul(cell, masks[t]!);
      hidden = mul(hidden, masks[t]!);
    }
    states[t] = hidden;
  }
  const outputs = stack(states, 1);
  return reverse ? outputs : mul(outputs, mask);
}

/** [B, T, W] to T times [B, W]; the gradient of a stock `unstack` into one piece fails. */
function stepsOf(x: Tensor): Tensor[] {
  const [B, T, W] = x.shape as [number, number, number];
  return T === 1 ? [reshape(x, [B, W])] : unstack(x, 1);
}
