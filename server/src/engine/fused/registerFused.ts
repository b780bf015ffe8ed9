import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  type KernelFunc,
  type TensorInfo,
  registerKernel,
  unregisterKernel,
  getKernel,
} from '@tensorflow/tfjs-core';
import { type AdamAttrs, adamKernel, squaredNormKernel } from '../kernels/adamTypes';
import { biLstmGradKernel, biLstmKernel } from '../kernels/biLstmTypes';
import { composedBiLstm, composedBiLstmGrad } from '../kernels/composed';
import { gatherKernel } from './gatherFused';
import { maxPoolGradKernelFunc, maxPoolKernelFunc } from './maxPoolFused';
import { maxPoolGradKernel, maxPoolKernel } from '../kernels/maxPoolTypes';
import { canFuse, fusedBackward, fusedForward } from './biLstmFused';
import { addressOf } from './heap';
import type { KernelModule } from './kernelModule';
import { matMulKernel } from './matMulFused';

/** Puts the fused kernels into the registry of the wasm backend, in place of the composed and the stock ones. */
export function registerFusedKernels(module: KernelModule): void {
  replace(biLstmKernel, (call) =>
    canFuse(call.inputs) ? fusedForward(wasm(call.backend), module, call.inputs) : composedBiLstm(call),
  );
  replace(biLstmGradKernel, (call) =>
    canFuse(call.inputs) ? fusedBackward(wasm(call.backend), module, call.inputs) : composedBiLstmGrad(call),
  );
  replaceStock('BatchMatMul', (stock) => matMulKernel(module, stock));
  replaceStock('GatherV2', (stock) => gatherKernel(module, stock));
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
    const { rate, beta1, beta2, epsilon, scale } = attrs as unknown as AdamAttrs;
    const [weights, gradient, mean, square] = ['weights', 'gradient', 'mean', 'square'].map((name) =>
      addressOf(wasm(backend), inputs[name]!),
    );
    const n = inputs['weights']!.shape.reduce((product, length) => product * length, 1);
    module.adam(weights!, gradient!, mean!, square!, n, rate, beta1, beta2, epsilon, scale);
    return [];
  };
}

function squaredNorm(module: KernelModule): KernelFunc {
  return ({ inputs, backend }) => {
    const x = inputs['x']!;
    const n = x.shape.reduce((product, length) => product * length, 1);
    const total = module.sumOfSquares(addressOf(wasm(backend), x), n);
    const output = wasm(backend).makeOutput([], 'float32');
    (wasm(backend).typedArrayFromHeap(output) as Float32Array)[0] = total;
    return output;
  };
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
