import {
  type BiLstmAttrs,
  type BiLstmInputs,
  type BiLstmOutputs,
  biLstmKernel,
} from '../kernels/biLstmTypes';
import { type NamedTensorMap, type Tensor, type Tensor3D, tensorEngine } from '../tensors';

/**
 * A bi-directional LSTM over a batch of utterances of different lengths (Hochreiter and Schmidhuber 1997;
 * Graves and Schmidhuber 2005): one operation with one gradient, so that a backend can fuse it whole.
 * @param trainedColumns leading columns of x that hang on anything trained: a backend may save the gradient of the others
 * @returns [B, T, 2H]: forward states, then backward states; zero on padding.
 */
export function biLstm(inputs: BiLstmInputs, trainedColumns = inputs.x.shape[2]): Tensor3D {
  const attrs: BiLstmAttrs = { trainedColumns };
  const named = inputs as unknown as NamedTensorMap;
  const outputs: Tensor[] = tensorEngine().runKernel(biLstmKernel, named, { ...attrs });
  const [y] = outputs;
  return y as BiLstmOutputs['y'];
}
