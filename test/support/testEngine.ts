import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { type BackendName, type Engine, openEngine } from '../../server/src/engine/openEngine';

/** Where npm put the stock WebAssembly files of TensorFlow.js. */
export const wasmFolder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'));

/** A real backend for a test. */
export function testEngine(backend: BackendName = 'wasm'): Promise<Engine> {
  return openEngine({ backend, wasmFolder });
}
