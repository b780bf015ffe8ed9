import { square } from '@tensorflow/tfjs-core';
import { type NamedTensorMap, add, mul, scalar, sum, tidy } from '../tensors';

/** Scales all gradients down together so that their global norm is at most `limit` (Pascanu et al. 2013). */
export function clipToNorm(gradients: NamedTensorMap, limit: number): NamedTensorMap {
  const norm = Math.sqrt(
    tidy(() => {
      const squares = Object.values(gradients).map((gradient) => sum(square(gradient)));
      return squares.reduce((total, one) => add(total, one)).dataSync()[0]!;
    }),
  );
  if (!(norm > limit)) {
    return gradients;
  }
  const clipped: NamedTensorMap = {};
  for (const [name, gradient] of Object.entries(gradients)) {
    clipped[name] = mul(gradient, scalar(limit / norm));
  }
  return clipped;
}
