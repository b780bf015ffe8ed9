import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  type KernelFunc,
  type TensorInfo,
  registerKernel,
  unregisterKernel,
  getKernel,
} from '@tensorflow/tfjs-core';
import { type AdamAttrs, adamKernel, squaredNormKernel } from '../kernels/adamTypes';
import { type BiLstmAttrs, biLstmGradKernel, biLstmKernel } from '../kernels/biLstmTypes';
import { composedBiLstm, composedBiLstmGrad } from '../kernels/composed';
import { crossEntropyKernelFunc } from './crossEntropyFused';
import { crossEntropyKernel } from '../kernels/crossEntropyTypes';
import { gatherKernel } from './gatherFused';
import { maxPoolGradKernelFunc, maxPoolKernelFunc } from './maxPoolFused';
import { maxPoolGradKernel, maxPoolKernel } from '../kernels/maxPoolTypes';
import { canFuse, fusedBackward, fusedForward } from './biLstmFused';
import { addressOf } from './heap';
import type { KernelModule } from './kernelModule';
import { matMulKernel } from './matMulFused';
import { splitKernel } from './splitFused';

/** Puts the fused kernels into the registry of the wasm backend, in place of the composed and the stock ones. */
export function registerFusedKernels(module: KernelModule): void {
  replace(biLstmKernel, (call) =>
    canFuse(call.inputs) ? fusedForward(wasm(call.backend), module, call.inputs) : composedBiLstm(call),
  );
  replace(biLstmGradKernel, (call) =>
    canFuse(call.inputs)
      ? fusedBackward(wasm(call.backend), module, call.inputs, call.attrs as unknown as BiLstmAttrs)
      : composedBiLstmGrad(call),
  );
  replaceStock('BatchMatMul', (stock) => matMulKernel(module, stock));
  replaceStock('SplitV', splitKernel);
  replaceStock('GatherV2', (stock) => gatherKernel(module, stock));
  replace(crossEntropyKernel, crossEntropyKernelFunc(module));
  replace(maxPoolKernel, maxPoolKernelFunc(module));
  replace(maxPoolGradKernel, maxPoolGradKernelFunc(module));
  replace(adamKernel, adam(module));
  replace(squaredNormKernel, squaredNorm(module));
  replace('UnsortedSegmentSum', segmentSum(module));
}

function replace(kernelName: string, kernelFunc: KernelFunc): void {
  if (getKernel(kernelName, 'wasm')) {
    unregisterKernel(kernelName, 'wasm');
  }
  registerKernel({ kernelName, backendName: 'wasm', kernelFunc });
}

/** Kept over several openings of the engine: a replaced kernel must not become the one to fall back to. */
const stockKernels = new Map<string, KernelFunc>();

function replaceStock(kernelName: string, make: (stock: KernelFunc) => KernelFunc): void {
  const stock = stockKernels.get(kernelName) ?? getKernel(kernelName, 'wasm').kernelFunc;
  stockKernels.set(kernelName, stock);
  replace(kernelName, make(stock));
}

const wasm = (backend: unknown): BackendWasm => backend as BackendWasm;

function adam(module: KernelModule): KernelFunc {
  return ({ inputs, attrs, backend }) => {
    const { count, rate, beta1, beta2, epsilon, scale } = attrs as unknown as AdamAttrs;
    const address = (name: string): number => addressOf(wasm(backend), inputs[name]!);
    for (let i = 0; i < count; i++) {
      const [weights, gradient] = [address(`weights${i}`), address(`gradient${i}`)];
      const [mean, square] = [address(`mean${i}`), address(`square${i}`)];
      const n = sizeOf(inputs[`weights${i}`]!);
      module.adam(weights, gradient, mean, square, n, rate, beta1, beta2, epsilon, scale);
    }
    return [];
  };
}

function squaredNorm(module: KernelModule): KernelFunc {
  return ({ inputs, backend }) => {
    const total = Object.values(inputs).reduce(
      (sum, tensor) => sum + module.sumOfSquares(addressOf(wasm(backend), tensor!), sizeOf(tensor!)),
      0,
    );
    const output = wasm(backend).makeOutput([], 'float32');
    (wasm(backend).typedArrayFromHeap(output) as Float32Array)[0] = total;
    return output;
  };
}

function sizeOf({ shape }: TensorInfo): number {
  return shape.reduce((product, length) => product * length, 1);
}

function segmentSum(module: KernelModule): KernelFunc {
  return ({ inputs, attrs, backend }): TensorInfo => {
    const { x, segmentIds } = inputs;
    const { numSegments } = attrs as unknown as { numSegments: number };
    const row = x!.shape.slice(1);
    const width = row.reduce((product, length) => product * length, 1);
    const output = wasm(backend).makeOutput([numSegments, ...row], 'float32');
    const [rows, ids, sums] = [x!, segmentIds!, output].map((tensor) => addressOf(wasm(backend), tensor));
    module.segmentSum(rows!, ids!, segmentIds!.shape[0]!, width, numSegments, sums!);
    return output;
  };
}
