import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { tensorEngine } from '../tensors';
import { type KernelBuild, type KernelModule, kernelFiles } from './kernelModule';
import { hasRelaxedSimd } from './relaxedSimd';
import { webAssembly } from './webAssembly';

export interface FusedKernels {
  readonly build: KernelBuild;
  readonly module: KernelModule;
}

/**
 * Starts our kernels in the memory of the wasm backend, so that tensors need no copy.
 * @param readFile gives a file of the folder with the wasm files
 * @throws if the file is missing or the memory of the backend cannot be found
 */
export async function loadKernels(
  readFile: (name: string) => Promise<Uint8Array>,
  build: KernelBuild = hasRelaxedSimd() ? 'relaxed' : 'plain',
): Promise<FusedKernels> {
  const bytes = await readFile(kernelFiles[build]);
  const { instance } = await webAssembly.instantiate(bytes, { env: { memory: memoryOfBackend() } });
  return { build, module: instance.exports as KernelModule };
}

function memoryOfBackend(): object {
  const backend = tensorEngine().findBackend('wasm') as unknown as BackendWasm;
  const { asm } = backend.wasm as unknown as { readonly asm: Record<string, unknown> };
  const memory = Object.values(asm).find((item) => item instanceof webAssembly.Memory);
  if (!memory) {
    throw new Error('The wasm backend of TensorFlow.js exports no memory.');
  }
  return memory as object;
}
