import { getKernel } from '@tensorflow/tfjs-core';
import { maxPoolKernel } from '../kernels/maxPoolTypes';
import {
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  add,
  max,
  tensor,
  tensorEngine,
} from '../tensors';

/**
 * The greatest state of every unit over an utterance's own tokens.
 * @param states [B, T, W], all in (-1, 1) @param lengths int32 [B], at least 1
 * @returns [B, W]
 */
export function maxOverTokens(states: Tensor3D, lengths: Tensor1D): Tensor2D {
  const engine = tensorEngine();
  if (getKernel(maxPoolKernel, engine.backendName)) {
    const outputs: Tensor[] = engine.runKernel(maxPoolKernel, { states, lengths });
    return outputs[0] as Tensor2D;
  }
  return max(add(states, paddingOffset(states.shape, lengths)), 1) as Tensor2D;
}

/** [B, T, 1]: -2 on padding, so that it never wins against a state in (-1, 1). */
function paddingOffset([B, T]: Tensor3D['shape'], lengths: Tensor1D): Tensor {
  const offset = new Float32Array(B * T);
  lengths.dataSync().forEach((length, b) => {
    offset.fill(-2, b * T + length, (b + 1) * T);
  });
  return tensor(offset, [B, T, 1]);
}
