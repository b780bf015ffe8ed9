/** Cross-fits in a worker of its own, which lives as long as one run: whoever gives a run up ends it. */
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';
import { CancelledError } from '../base/cancellation';
import type { CrossFitter } from '../lsp/runtime';
import type { FromWorker, ToWorker, WorkerSetup } from './workerMessages';

const heapMegabytes = 2048;

export function createWorkerCrossFitter(workerPath: string, wasmFolder: string): CrossFitter {
  return {
    crossFit(request) {
      const setup: WorkerSetup = { wasmFolder };
      const worker = new Worker(workerPath, {
        env: SHARE_ENV,
        workerData: setup,
        resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      });
      worker.unref();
      let isCancelled = false;
      const result = new Promise<SecondOpinion>((resolve, reject) => {
        worker.on('message', (message: FromWorker) => {
          if (message.kind === 'cross-fitted') resolve(message.opinion);
          else if (message.kind === 'failed') reject(new Error(message.message));
        });
        worker.on('error', reject);
        worker.on('exit', (code) => {
          reject(isCancelled ? new CancelledError() : new Error(`the worker ended with exit code ${code}`));
        });
      }).finally(() => void worker.terminate());
      const message: ToWorker = { kind: 'cross-fit', id: 0, ...request };
      worker.postMessage(message);
      return {
        result,
        cancel() {
          isCancelled = true;
          void worker.terminate();
        },
      };
    },
  };
}
