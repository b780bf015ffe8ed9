import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { addressOf } from './heap';
import type { KernelModule } from './kernelModule';

/**
 * An embedding look-up: rows of a float table [rows, ...d] by a list of numbers. It takes the place of the stock kernel,
 * which takes 700 microseconds for what is a few hundred short copies.
 * @param stock what gathers along other axes and of other types
 */
export function gatherKernel(module: KernelModule, stock: KernelFunc): KernelFunc {
  return (call) => {
    const { x, indices } = call.inputs as { x: TensorInfo; indices: TensorInfo };
    const { axis, batchDims } = call.attrs as unknown as { axis: number; batchDims: number };
    const isLookUp = axis === 0 && batchDims === 0 && indices.shape.length === 1;
    if (!isLookUp || x.dtype !== 'float32' || indices.dtype !== 'int32') {
      return stock(call);
    }
    const backend = call.backend as BackendWasm;
    const [rows, ...row] = x.shape as [number, ...number[]];
    const width = row.reduce((product, length) => product * length, 1);
    const output = backend.makeOutput([indices.shape[0]!, ...row], 'float32');
    const [table, ids, out] = [x, indices, output].map((tensor) => addressOf(backend, tensor));
    module.gather(table!, rows, ids!, indices.shape[0]!, width, out!);
    return output;
  };
}
