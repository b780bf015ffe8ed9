import type { Random } from '../base/random';
import { mul, type Tensor, tensor } from '../engine/tensors';

/** Randomness of one training update; absent when predicting. */
export interface DropoutNoise {
  readonly random: Random;
}

/**
 * Locked dropout (Gal and Ghahramani 2016): one mask for all tokens of an utterance, kept numbers scaled up.
 * @param states [B, T, W]
 */
export function lockedDropout(states: Tensor, rate: number, noise: DropoutNoise | undefined): Tensor {
  if (!noise || rate === 0) {
    return states;
  }
  const [B, T, W] = states.shape as [number, number, number];
  // Written out for every token: multiplying tensors of one shape is far quicker than broadcasting.
  const mask = new Float32Array(B * T * W);
  for (let b = 0; b < B; b++) {
    const start = b * T * W;
    fillMask(mask.subarray(start, start + W), rate, noise.random);
    for (let t = 1; t < T; t++) {
      mask.copyWithin(start + t * W, start, start + W);
    }
  }
  return mul(states, tensor(mask, [B, T, W]));
}

/** Dropout of single numbers. @param states [B, W] */
export function plainDropout(states: Tensor, rate: number, noise: DropoutNoise | undefined): Tensor {
  if (!noise || rate === 0) {
    return states;
  }
  const mask = new Float32Array(states.size);
  fillMask(mask, rate, noise.random);
  return mul(states, tensor(mask, states.shape));
}

function fillMask(mask: Float32Array, rate: number, random: Random): void {
  const scale = 1 / (1 - rate);
  for (let index = 0; index < mask.length; index++) {
    mask[index] = random.next() < rate ? 0 : scale;
  }
}
