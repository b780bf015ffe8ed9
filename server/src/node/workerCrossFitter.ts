import type { CrossFitter } from '../lsp/runtime';
import { createCrossFitterOn } from '../lsp/workerCrossFitter';
import { nodeWorkers } from './startNodeWorker';

const heapMegabytes = 2048;

/** Cross-fits in a worker thread. */
export function createWorkerCrossFitter(workerPath: string, wasmFolder: string): CrossFitter {
  return createCrossFitterOn(
    nodeWorkers(workerPath, { wasmFolder }, { maxOldGenerationSizeMb: heapMegabytes }),
  );
}
