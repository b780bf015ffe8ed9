import { getKernel, square } from '@tensorflow/tfjs-core';
import { squaredNormKernel } from '../kernels/adamTypes';
import { type NamedTensorMap, type Tensor, sum, tensorEngine, tidy } from '../tensors';

/** The factor that brings the global norm of all gradients down to `limit` (Pascanu et al. 2013); 1 where it is below. */
export function clipScale(gradients: NamedTensorMap, limit: number): number {
  const norm = tidy(() =>
    Math.sqrt(Object.values(gradients).reduce((total, one) => total + squaredNorm(one), 0)),
  );
  return norm > limit ? limit / norm : 1;
}

function squaredNorm(x: Tensor): number {
  const engine = tensorEngine();
  const total: Tensor = getKernel(squaredNormKernel, engine.backendName)
    ? engine.runKernel(squaredNormKernel, { x })
    : sum(square(x));
  return total.dataSync()[0]!;
}
