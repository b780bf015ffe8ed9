import { type Tensor, getGradient, registerGradient } from '@tensorflow/tfjs-core';
import { tensorEngine } from '../tensors';
import { maxPoolGradKernel, maxPoolKernel } from './maxPoolTypes';

/** Tells tfjs how to go backwards through max pooling, which keeps the place of every maximum. */
export function registerMaxPoolGradient(): void {
  if (getGradient(maxPoolKernel)) {
    return;
  }
  registerGradient({
    kernelName: maxPoolKernel,
    inputsToSave: ['states', 'lengths'],
    outputsToSave: [false, true],
    gradFunc: (dy, saved) => {
      const [dOut] = dy as Tensor[];
      const [states, lengths, where] = saved as [Tensor, Tensor, Tensor];
      return {
        states: () => tensorEngine().runKernel(maxPoolGradKernel, { dOut: dOut!, states, where }) as Tensor,
        lengths: () => lengths,
      };
    },
  });
}
