import { type Engine, openEngine } from '../engine/openEngine';
import type { BackendChoice } from '../lsp/runtime';
import { loadTensorflow } from './loadTensorflow';

/** The engine on Node: in the server's process for predictions, in the worker for training. */
export function openNodeEngine(backend: BackendChoice, wasmFolder: string): Promise<Engine> {
  return openEngine({ backend, wasmFolder, loadTensorflow });
}
