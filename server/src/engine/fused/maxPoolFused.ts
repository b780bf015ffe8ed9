import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { addressOf } from './heap';
import type { KernelModule } from './kernelModule';

/** Inputs states [B, T, W] and lengths int32 [B]; outputs [B, W] and int32 [B, W], the token of each maximum. */
export function maxPoolKernelFunc(module: KernelModule): KernelFunc {
  return ({ inputs, backend }) => {
    const wasm = backend as BackendWasm;
    const { states, lengths } = inputs as { states: TensorInfo; lengths: TensorInfo };
    const [B, T, W] = states.shape as [number, number, number];
    const pooled = wasm.makeOutput([B, W], 'float32');
    const where = wasm.makeOutput([B, W], 'int32');
    const address = (tensor: TensorInfo): number => addressOf(wasm, tensor);
    module.maxPool(address(states), B, T, W, address(lengths), address(pooled), address(where));
    return [pooled, where];
  };
}

/** Inputs dOut [B, W], where as above, and states for the shape; output [B, T, W]. */
export function maxPoolGradKernelFunc(module: KernelModule): KernelFunc {
  return ({ inputs, backend }) => {
    const wasm = backend as BackendWasm;
    const { dOut, where, states } = inputs as { dOut: TensorInfo; where: TensorInfo; states: TensorInfo };
    const [B, T, W] = states.shape as [number, number, number];
    const dStates = wasm.makeOutput([B, T, W], 'float32');
    const address = (tensor: TensorInfo): number => addressOf(wasm, tensor);
    module.maxPoolGrad(address(dOut), address(where), B, T, W, address(dStates));
    return dStates;
  };
}
