/** Backends of TensorFlow.js as they come, for comparison with ours. */
import { env, ready, setBackend } from '@tensorflow/tfjs-core';
// tfjs-core registers no gradients by itself.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { registerUnsortedSegmentSum } from '../../server/src/engine/kernels/unsortedSegmentSum';
import { loadTensorflow } from '../../server/src/node/loadTensorflow';

export type StockBackend = 'wasm' | 'cpu' | 'tensorflow';

/**
 * Starts a backend with its own kernels only. The wasm backend gets the one that it lacks for training an embedding
 * (UnsortedSegmentSum, tensorflow/tfjs#8082), in plain JavaScript.
 * @throws where the backend does not load
 */
export async function startStockBackend(backend: StockBackend, wasmFolder: string): Promise<void> {
  if (backend === 'wasm') {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    setWasmPaths(`${wasmFolder}/`);
  } else if (backend === 'cpu') {
    await import('@tensorflow/tfjs-backend-cpu');
  } else {
    await loadTensorflow();
  }
  // As in our engine: no tests of arguments, which would be to the disadvantage of many small operations.
  env().set('PROD', true);
  if (!(await setBackend(backend))) {
    throw new Error(`the backend ${backend} did not start`);
  }
  await ready();
  if (backend === 'wasm') {
    registerUnsortedSegmentSum();
  }
}
