import { createTrainerOn } from '../lsp/workerTrainer';
import type { Trainer } from '../lsp/runtime';
import { nodeWorkers } from './startNodeWorker';

export interface WorkerTrainerOptions {
  /** The worker's script. */
  readonly workerPath: string;
  readonly wasmFolder: string;
  /** Heap of the worker; tensors of the WebAssembly backend live outside of it. */
  readonly maxHeapMegabytes?: number;
  /** How long a cancelled worker may take to stop by itself. */
  readonly cancelGraceMilliseconds?: number;
  /** How long a worker without work is kept. */
  readonly idleMilliseconds?: number;
}

const defaultHeapMegabytes = 2048;
/** Training makes much short-lived garbage; left alone, Node 24 lets 75 MB more of it lie. */
const youngHeapMegabytes = 48;

/** Trains in a worker thread. */
export function createWorkerTrainer(options: WorkerTrainerOptions): Trainer {
  const { workerPath, wasmFolder, maxHeapMegabytes, cancelGraceMilliseconds, idleMilliseconds } = options;
  const limits = {
    maxYoungGenerationSizeMb: youngHeapMegabytes,
    maxOldGenerationSizeMb: maxHeapMegabytes ?? defaultHeapMegabytes,
  };
  return createTrainerOn(
    nodeWorkers(workerPath, { wasmFolder }, limits),
    cancelGraceMilliseconds,
    idleMilliseconds,
  );
}
