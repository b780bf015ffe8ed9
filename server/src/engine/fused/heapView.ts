import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type Tensor, tensorEngine } from '../tensors';

/** The numbers of a float tensor in the memory of the wasm backend, in place; good until that memory grows. */
export function heapView(tensor: Tensor): Float32Array {
  const backend = tensorEngine().backend as unknown as BackendWasm;
  return backend.typedArrayFromHeap(tensor) as Float32Array;
}
