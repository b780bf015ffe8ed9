import { type Engine, EngineError, openEngine } from '../engine/openEngine';
import { loadTensorflow } from '../node/loadTensorflow';
import { CliError } from './cliError';
import type { BackendChoice } from './options';
import type { Runtime } from './runtime';

/** @throws CliError where the backend that was asked for is not to be had. */
export async function openCliEngine(backend: BackendChoice, { wasmFolder }: Runtime): Promise<Engine> {
  try {
    return await openEngine({ backend, wasmFolder, loadTensorflow });
  } catch (error) {
    throw error instanceof EngineError ? new CliError(error.message, { cause: error }) : error;
  }
}
