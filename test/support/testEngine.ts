import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KernelBuild } from '../../server/src/engine/fused/kernelModule';
import { hasRelaxedSimd } from '../../server/src/engine/fused/relaxedSimd';
import { type BackendName, type Engine, openEngine } from '../../server/src/engine/openEngine';

/** Where npm put the stock WebAssembly files of TensorFlow.js. */
export const wasmFolder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'));

/** Where the build puts our kernels. */
export const kernelFolder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist');

/** The build that a test run insists on: `npm run test:relaxed` fails on a Node that has no relaxed SIMD. */
export const wantedBuild = process.env['SKILL_LENS_KERNELS'] as KernelBuild | undefined;

/** The builds of our kernels under test: all that the running Node can load. */
export const kernelBuilds: readonly KernelBuild[] = wantedBuild
  ? [wantedBuild]
  : hasRelaxedSimd()
    ? ['plain', 'relaxed']
    : ['plain'];

/** A real backend for a test, with TensorFlow.js operations only. */
export function testEngine(backend: BackendName = 'wasm'): Promise<Engine> {
  return openEngine({ backend, wasmFolder });
}

/** The wasm backend with our fused kernels in it. */
export function fusedEngine(kernels: KernelBuild): Promise<Engine> {
  return openEngine({ backend: 'wasm', wasmFolder, kernels, readFile: readKernels });
}

/** Reads one of our kernel files, as the product does. */
export async function readKernels(name: string): Promise<Uint8Array> {
  const path = join(kernelFolder, name);
  if (!existsSync(path)) {
    throw new Error('The kernels are not built: run `npm run build` first.');
  }
  return new Uint8Array(await readFile(path));
}

/** Everything that computes the network: plain tfjs operations on two backends, and our builds. */
export type Computer = 'cpu' | 'wasm' | KernelBuild;

/**
 * All of them, composed wasm before the builds: our kernels stay in the registry of the wasm backend once they are
 * there, so a test file that wants it without them takes it first.
 */
export const computers: readonly Computer[] = ['cpu', 'wasm', ...kernelBuilds];

export function openComputer(computer: Computer): Promise<Engine> {
  return computer === 'cpu' || computer === 'wasm' ? testEngine(computer) : fusedEngine(computer);
}
