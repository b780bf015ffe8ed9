import { type Tensor, getGradient, registerGradient } from '@tensorflow/tfjs-core';
import { mul } from '../tensors';
import { crossEntropyKernel } from './crossEntropyTypes';

/** Tells tfjs how to go backwards through the loss: the kernel has left its gradient as second output. */
export function registerCrossEntropyGradient(): void {
  if (getGradient(crossEntropyKernel)) {
    return;
  }
  registerGradient({
    kernelName: crossEntropyKernel,
    inputsToSave: ['labels', 'weights'],
    outputsToSave: [false, true],
    gradFunc: (dy, saved) => {
      const [dLoss] = dy as Tensor[];
      const [labels, weights, dLogits] = saved as [Tensor, Tensor, Tensor];
      return { logits: () => mul(dLogits, dLoss!), labels: () => labels, weights: () => weights };
    },
  });
}
