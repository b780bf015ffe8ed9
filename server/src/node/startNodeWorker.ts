import { t } from '../base/l10n';
import { type ResourceLimits, SHARE_ENV, Worker } from 'node:worker_threads';
import type { FromWorker, StartWorker } from '../lsp/workerMessages';

/** Given to the worker at its start. */
export interface WorkerSetup {
  /** Where the engine's `.wasm` files lie. */
  readonly wasmFolder: string;
}

/** A worker thread. Tensors of the WebAssembly backend live outside of the heap that `limits` bound. */
export function nodeWorkers(workerPath: string, setup: WorkerSetup, limits: ResourceLimits): StartWorker {
  return ({ onMessage, onDeath }) => {
    const worker = new Worker(workerPath, {
      // TensorFlow's library reads settings that its loader writes to the process's environment.
      env: SHARE_ENV,
      workerData: setup,
      resourceLimits: limits,
    });
    worker.on('message', (message: FromWorker) => onMessage(message));
    worker.on('error', onDeath);
    worker.on('messageerror', onDeath);
    worker.on('exit', (code) => onDeath(t('exit code {0}', code)));
    // The server's end must not wait for a worker at rest.
    worker.unref();
    return {
      post: (message) => worker.postMessage(message),
      terminate: () => void worker.terminate(),
    };
  };
}
