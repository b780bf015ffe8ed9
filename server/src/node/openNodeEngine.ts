import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, type EngineOptions, openEngine } from '../engine/openEngine';
import { loadTensorflow } from './loadTensorflow';

/** The engine on Node: in the server's process for predictions, in the worker and the CLI for training. */
export function openNodeEngine(backend: EngineOptions['backend'], wasmFolder: string): Promise<Engine> {
  return openEngine({
    backend,
    wasmFolder,
    loadTensorflow,
    readFile: async (name) => new Uint8Array(await readFile(join(wasmFolder, name))),
  });
}
