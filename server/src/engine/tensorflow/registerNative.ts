import { type KernelFunc, getKernel, registerKernel } from '@tensorflow/tfjs-core';
import { biLstmGradOutputs } from '../kernels/biLstmGradient';
import { type BiLstmInputs, biLstmGradKernel, biLstmKernel } from '../kernels/biLstmTypes';
import type { Tensor } from '../tensors';
import { nativeBackward, nativeForward } from './biLstmNative';

/** Makes the bi-LSTM one fused TensorFlow operation a direction, on the backend that @tensorflow/tfjs-node brings. */
export function registerNativeKernels(): void {
  register(biLstmKernel, ({ inputs }) => {
    const { y, forwardStates, backwardStates } = nativeForward(inputs as unknown as BiLstmInputs);
    return [y, forwardStates, backwardStates];
  });
  register(biLstmGradKernel, ({ inputs }) => {
    // The gradient hands the three outputs back under the names of the composed kernel's.
    const { y, gates, cells, dy } = inputs as unknown as Record<'y' | 'gates' | 'cells' | 'dy', Tensor>;
    const outputs = { y, forwardStates: gates, backwardStates: cells };
    const gradients = nativeBackward(inputs as unknown as BiLstmInputs, outputs, dy);
    return biLstmGradOutputs.map((name) => gradients[name]);
  });
}

function register(kernelName: string, kernelFunc: KernelFunc): void {
  if (!getKernel(kernelName, 'tensorflow')) {
    registerKernel({ kernelName, backendName: 'tensorflow', kernelFunc });
  }
}
