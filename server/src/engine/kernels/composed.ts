import { type KernelFunc, type Tensor, getKernel, registerKernel } from '@tensorflow/tfjs-core';
import type { BackendName } from '../backendName';
import { biLstmBackward } from './biLstmBackward';
import { biLstmForward } from './biLstmForward';
import { biLstmGradOutputs } from './biLstmGradient';
import { type BiLstmInputs, type BiLstmOutputs, biLstmGradKernel, biLstmKernel } from './biLstmTypes';

export const composedBiLstm: KernelFunc = ({ inputs }) => {
  const { y, gates, cells } = biLstmForward(inputs as unknown as BiLstmInputs);
  return [y, gates, cells];
};

export const composedBiLstmGrad: KernelFunc = ({ inputs }) => {
  const gradients = biLstmBackward(inputs as unknown as BiLstmInputs & BiLstmOutputs & { dy: Tensor });
  return biLstmGradOutputs.map((name) => gradients[name]);
};

/** Registers the kernels composed of plain tfjs operations, where the backend has no faster ones. */
export function registerComposedKernels(backendName: BackendName): void {
  register(biLstmKernel, backendName, composedBiLstm);
  register(biLstmGradKernel, backendName, composedBiLstmGrad);
}

function register(kernelName: string, backendName: BackendName, kernelFunc: KernelFunc): void {
  if (!getKernel(kernelName, backendName)) {
    registerKernel({ kernelName, backendName, kernelFunc });
  }
}
