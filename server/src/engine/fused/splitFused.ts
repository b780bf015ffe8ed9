import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';

/**
 * Cuts the columns of a float tensor [..., W] apart: what the gradient of putting them side by side needs. It takes the
 * place of the stock kernel, which goes number by number.
 * @param stock what splits along other axes and other types
 */
export function splitKernel(stock: KernelFunc): KernelFunc {
  return (call) => {
    const { x } = call.inputs as { x: TensorInfo };
    const { numOrSizeSplits, axis } = call.attrs as unknown as {
      numOrSizeSplits: number[] | number;
      axis: number;
    };
    const rank = x.shape.length;
    const isLast = axis === rank - 1 || axis === -1;
    const isWhole = Array.isArray(numOrSizeSplits) && !numOrSizeSplits.includes(-1);
    if (!isLast || !isWhole || rank < 2 || x.dtype !== 'float32') return stock(call);
    return splitColumns(call.backend as BackendWasm, x, numOrSizeSplits);
  };
}

function splitColumns(backend: BackendWasm, x: TensorInfo, widths: readonly number[]): TensorInfo[] {
  const outer = x.shape.slice(0, -1);
  const width = x.shape.at(-1)!;
  const rows = outer.reduce((product, length) => product * length, 1);
  const outputs = widths.map((own) => backend.makeOutput([...outer, own], 'float32'));
  // Looked at once the memory has grown for all of them.
  const from = backend.typedArrayFromHeap(x) as Float32Array;
  let column = 0;
  outputs.forEach((output, index) => {
    const own = widths[index]!;
    const to = backend.typedArrayFromHeap(output) as Float32Array;
    for (let row = 0; row < rows; row++) {
      const start = row * width + column;
      to.set(from.subarray(start, start + own), row * own);
    }
    column += own;
  });
  return outputs;
}
