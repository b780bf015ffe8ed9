import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type KernelFunc, getKernel, registerKernel } from '@tensorflow/tfjs-core';

/**
 * Gradient of an embedding look-up: adds the rows of `x` [n, ...d] that share a segment id [n]
 * into one row of the output [numSegments, ...d]. Rows without a valid id are dropped, as TensorFlow does.
 * The wasm backend of tfjs 4.22 lacks it (tensorflow/tfjs#8082), so training an embedding fails there.
 */
export function registerUnsortedSegmentSum(): void {
  if (!getKernel('UnsortedSegmentSum', 'wasm')) {
    registerKernel({ kernelName: 'UnsortedSegmentSum', backendName: 'wasm', kernelFunc });
  }
}

const kernelFunc: KernelFunc = ({ inputs, attrs, backend }) => {
  const { x, segmentIds } = inputs;
  const { numSegments } = attrs as unknown as { numSegments: number };
  const wasm = backend as unknown as BackendWasm;
  if (!x || !segmentIds) {
    throw new Error('UnsortedSegmentSum needs x and segmentIds.');
  }
  const output = wasm.makeOutput([numSegments, ...x.shape.slice(1)], 'float32');
  // Views are taken after the allocation: growing the heap would detach older ones.
  const sums = wasm.typedArrayFromHeap(output) as Float32Array;
  const rows = wasm.typedArrayFromHeap(x) as Float32Array;
  const ids = wasm.typedArrayFromHeap(segmentIds) as Int32Array;
  sumRows(rows, ids, sums, numSegments);
  return output;
};

function sumRows(rows: Float32Array, ids: Int32Array, sums: Float32Array, numSegments: number): void {
  sums.fill(0);
  const width = sums.length / numSegments;
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row]!;
    if (id < 0 || id >= numSegments) {
      continue;
    }
    const from = row * width;
    const to = id * width;
    for (let column = 0; column < width; column++) {
      sums[to + column] = sums[to + column]! + rows[from + column]!;
    }
  }
}
