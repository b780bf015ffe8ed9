import { type NamedTensorMap, type Tensor, getGradient, registerGradient } from '@tensorflow/tfjs-core';
import { tensorEngine } from '../tensors';
import { biLstmGradKernel, biLstmKernel } from './biLstmTypes';

const weightNames = [
  'forwardInput',
  'forwardRecurrent',
  'forwardBias',
  'backwardInput',
  'backwardRecurrent',
  'backwardBias',
] as const;

/** Order of the tensors that the gradient kernel returns. */
export const biLstmGradOutputs = ['x', ...weightNames] as const;

/** Tells tfjs how to go backwards through a bi-LSTM: one kernel gives all gradients at once. */
export function registerBiLstmGradient(): void {
  if (getGradient(biLstmKernel)) {
    return;
  }
  const inputsToSave = ['x', 'lengths', ...weightNames];
  registerGradient({
    kernelName: biLstmKernel,
    inputsToSave,
    outputsToSave: [true, true, true],
    gradFunc: (dy, saved, attrs) => {
      const dys = dy as Tensor[];
      const inputs: NamedTensorMap = { dy: dys[0]! };
      [...inputsToSave, 'y', 'gates', 'cells'].forEach((name, index) => {
        inputs[name] = saved[index]!;
      });
      const gradients: Tensor[] = tensorEngine().runKernel(biLstmGradKernel, inputs, attrs);
      const byInput: Record<string, () => Tensor> = { lengths: () => inputs['lengths']! };
      biLstmGradOutputs.forEach((name, index) => {
        byInput[name] = () => gradients[index]!;
      });
      return byInput;
    },
  });
}
