import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { Scratch, addressOf } from './heap';
import type { KernelModule } from './kernelModule';

/** Inputs logits [N, K], labels int32 [N], weights [N]; outputs the loss, a scalar, and its gradient [N, K]. */
export function crossEntropyKernelFunc(module: KernelModule): KernelFunc {
  return ({ inputs, backend }) => {
    const wasm = backend as BackendWasm;
    const { logits, labels, weights } = inputs as Record<string, TensorInfo>;
    const [N, K] = logits!.shape as [number, number];
    const loss = wasm.makeOutput([], 'float32');
    const dLogits = wasm.makeOutput([N, K], 'float32');
    const scratch = new Scratch(wasm);
    const totals = scratch.floats(N);
    const [x, y, w, dx] = [logits!, labels!, weights!, dLogits].map((tensor) => addressOf(wasm, tensor));
    const linear = module.crossEntropy(x!, y!, w!, N, K, dx!, totals);
    const sums = scratch.viewFloats(totals, N);
    const rowWeights = wasm.typedArrayFromHeap(weights!) as Float32Array;
    const value = sums.reduce((sum, total, row) => sum + rowWeights[row]! * Math.log(total), linear);
    (wasm.typedArrayFromHeap(loss) as Float32Array)[0] = value;
    scratch.free();
    return [loss, dLogits];
  };
}
