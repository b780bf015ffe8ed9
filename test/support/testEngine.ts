import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type KernelBuild, kernelFiles } from '../../server/src/engine/fused/kernelModule';
import { type BackendName, type Engine, openEngine } from '../../server/src/engine/openEngine';

/** Where npm put the stock WebAssembly files of TensorFlow.js. */
export const wasmFolder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'));

/** Where the build puts our kernels. */
export const kernelFolder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist');

/** A real backend for a test, with TensorFlow.js operations only. */
export function testEngine(backend: BackendName = 'wasm'): Promise<Engine> {
  return openEngine({ backend, wasmFolder });
}

/** The wasm backend with our fused kernels in it. */
export function fusedEngine(kernels: KernelBuild): Promise<Engine> {
  if (!existsSync(join(kernelFolder, kernelFiles[kernels]))) {
    throw new Error('The kernels are not built: run `npm run build` first.');
  }
  return openEngine({
    backend: 'wasm',
    wasmFolder,
    kernels,
    readFile: async (name) => new Uint8Array(await readFile(join(kernelFolder, name))),
  });
}
