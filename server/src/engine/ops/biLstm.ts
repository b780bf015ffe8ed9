import { type BiLstmInputs, type BiLstmOutputs, biLstmKernel } from '../kernels/biLstmTypes';
import { type NamedTensorMap, type Tensor, type Tensor3D, tensorEngine } from '../tensors';

/**
 * A bi-directional LSTM over a batch of utterances of different lengths (Hochreiter and Schmidhuber 1997;
 * Graves and Schmidhuber 2005): one operation with one gradient, so that a backend can fuse it whole.
 * @returns [B, T, 2H]: forward states, then backward states; zero on padding.
 */
export function biLstm(inputs: BiLstmInputs): Tensor3D {
  const outputs: Tensor[] = tensorEngine().runKernel(biLstmKernel, inputs as unknown as NamedTensorMap);
  const [y] = outputs;
  return y as BiLstmOutputs['y'];
}
