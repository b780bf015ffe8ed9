import type { BackendChoice } from '../protocol';
import { type Engine, EngineError } from '../engine/openEngine';
import { openNodeEngine } from '../node/openNodeEngine';
import { CliError } from './cliError';
import type { Runtime } from './runtime';

/** @throws CliError where the backend that was asked for is not to be had. */
export async function openCliEngine(backend: BackendChoice, { wasmFolder }: Runtime): Promise<Engine> {
  try {
    return await openNodeEngine(backend, wasmFolder);
  } catch (error) {
    throw error instanceof EngineError ? new CliError(error.message, { cause: error }) : error;
  }
}
