import { getKernel, square } from '@tensorflow/tfjs-core';
import { squaredNormKernel } from '../kernels/adamTypes';
import { type NamedTensorMap, type Tensor, add, sum, tensorEngine, tidy } from '../tensors';

/** The factor that brings the global norm of all gradients down to `limit` (Pascanu et al. 2013); 1 where it is below. */
export function clipScale(gradients: NamedTensorMap, limit: number): number {
  const norm = tidy(() => Math.sqrt(squaredNorm(gradients).dataSync()[0]!));
  return norm > limit ? limit / norm : 1;
}

function squaredNorm(gradients: NamedTensorMap): Tensor {
  const engine = tensorEngine();
  return getKernel(squaredNormKernel, engine.backendName)
    ? engine.runKernel(squaredNormKernel, gradients)
    : Object.values(gradients)
        .map((gradient) => sum(square(gradient)))
        .reduce((total, one) => add(total, one));
}
