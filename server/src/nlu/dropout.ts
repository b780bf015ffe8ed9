import type { Random } from '../base/random';
import { type Tensor, mul, tensor } from '../engine/tensors';

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
  const [B, , W] = states.shape as [number, number, number];
  const scale = 1 / (1 - rate);
  const mask = Float32Array.from({ length: B * W }, () => (noise.random.next() < rate ? 0 : scale));
  return mul(states, tensor(mask, [B, 1, W]));
}

/** Dropout of single numbers. @param states [B, W] */
export function plainDropout(states: Tensor, rate: number, noise: DropoutNoise | undefined): Tensor {
  if (!noise || rate === 0) {
    return states;
  }
  const scale = 1 / (1 - rate);
  const mask = Float32Array.from({ length: states.size }, () => (noise.random.next() < rate ? 0 : scale));
  return mul(states, tensor(mask, states.shape));
}
