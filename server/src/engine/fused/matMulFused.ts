import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { Scratch, addressOf } from './heap';
import type { KernelModule } from './kernelModule';

interface MatMulAttrs {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/**
 * The product of two matrices, either one transposed if so asked. It takes the place of the stock kernel, which keeps
 * its own copy of B as long as the tensor lives and so does not see weights that Adam changes in place; and which is
 * slow for transposed matrices.
 * @param stock what multiplies batches of matrices
 */
export function matMulKernel(module: KernelModule, stock: KernelFunc): KernelFunc {
  return (call) => {
    const { a, b } = call.inputs as { a: TensorInfo; b: TensorInfo };
    if (a.shape.length !== 2 || b.shape.length !== 2) {
      return stock(call);
    }
    return multiply(call.backend as BackendWasm, module, a, b, call.attrs as unknown as MatMulAttrs);
  };
}

function multiply(
  backend: BackendWasm,
  module: KernelModule,
  a: TensorInfo,
  b: TensorInfo,
  attrs: MatMulAttrs,
): TensorInfo {
  const [aRows, aColumns] = a.shape as [number, number];
  const [bRows, bColumns] = b.shape as [number, number];
  const [M, K] = attrs.transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const N = attrs.transposeB ? bRows : bColumns;
  const output = backend.makeOutput([M, N], 'float32');
  const scratch = new Scratch(backend);
  const packed = scratch.floats(K * Math.ceil(N / 8) * 8);
  const edge = scratch.floats(8 * M);
  const [aAt, bAt, cAt] = [a, b, output].map((tensor) => addressOf(backend, tensor));
  const [aRow, aColumn] = attrs.transposeA ? [1, aColumns] : [aColumns, 1];
  const [bRow, bColumn] = attrs.transposeB ? [1, bColumns] : [bColumns, 1];
  module.multiply(M, N, K, aAt!, aRow!, aColumn!, bAt!, bRow!, bColumn!, cAt!, packed, edge);
  scratch.free();
  return output;
}
