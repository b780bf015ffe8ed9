/** Trains in a worker thread, which is kept for the next run and replaced when it has died. */
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { CancelledError } from '../base/cancellation';
import type { Run } from '../base/latestWins';
import type { Trainer, TrainingRequest } from '../lsp/runtime';
import type { CheckpointFiles, TrainProgress } from '../nlu/api';
import type { FromWorker, ToWorker, WorkerSetup } from './workerMessages';

export interface WorkerTrainerOptions {
  /** The worker's script. */
  readonly workerPath: string;
  readonly wasmFolder: string;
  /** Heap of the worker; tensors of the WebAssembly backend live outside of it. */
  readonly maxHeapMegabytes?: number;
  /** How long a cancelled worker may take to stop by itself. */
  readonly cancelGraceMilliseconds?: number;
}

const defaultHeapMegabytes = 2048;
/** Training makes much short-lived garbage; left alone, Node 24 lets 75 MB more of it lie. */
const youngHeapMegabytes = 48;
const defaultCancelGrace = 3000;

interface Pending {
  readonly id: number;
  readonly onProgress: (progress: TrainProgress) => void;
  readonly resolve: (files: CheckpointFiles) => void;
  readonly reject: (error: Error) => void;
  grace: NodeJS.Timeout | undefined;
}

export function createWorkerTrainer(options: WorkerTrainerOptions): Trainer {
  const { workerPath, wasmFolder } = options;
  const setup: WorkerSetup = { wasmFolder };
  let worker: Worker | undefined;
  let pending: Pending | undefined;
  let nextId = 1;

  const settle = (finish: (pending: Pending) => void): void => {
    if (pending === undefined) return;
    clearTimeout(pending.grace);
    const settled = pending;
    pending = undefined;
    finish(settled);
  };

  const buried = (dead: Worker, error: Error): void => {
    if (worker !== dead) return;
    worker = undefined;
    settle(({ reject }) => reject(error));
  };

  const receive = (message: FromWorker): void => {
    if (message.id !== pending?.id) return;
    if (message.kind === 'progress') pending.onProgress(message.progress);
    else if (message.kind === 'trained') settle(({ resolve }) => resolve(message.files));
    else if (message.kind === 'cancelled') settle(({ reject }) => reject(new CancelledError()));
    else if (message.kind === 'failed') settle(({ reject }) => reject(new Error(message.message)));
  };

  const startWorker = (): Worker => {
    const started = new Worker(workerPath, {
      // TensorFlow's library reads settings that its loader writes to the process's environment.
      env: SHARE_ENV,
      workerData: setup,
      resourceLimits: {
        maxYoungGenerationSizeMb: youngHeapMegabytes,
        maxOldGenerationSizeMb: options.maxHeapMegabytes ?? defaultHeapMegabytes,
      },
    });
    started.on('message', receive);
    started.on('error', (error) => buried(started, new Error(describeDeath(error))));
    started.on('messageerror', (error) => buried(started, new Error(describeDeath(error))));
    started.on('exit', (code) => buried(started, new Error(describeDeath(`exit code ${code}`))));
    // The server's end must not wait for a worker at rest.
    started.unref();
    return started;
  };

  const send = (message: ToWorker): void => {
    worker ??= startWorker();
    worker.postMessage(message);
  };

  const terminate = (error: Error): void => {
    const dying = worker;
    if (dying === undefined) return;
    buried(dying, error);
    void dying.terminate();
  };

  const cancel = (id: number): void => {
    if (pending?.id !== id || pending.grace !== undefined) return;
    send({ kind: 'cancel', id });
    const grace = options.cancelGraceMilliseconds ?? defaultCancelGrace;
    pending.grace = setTimeout(() => terminate(new CancelledError()), grace);
  };

  return {
    train(request: TrainingRequest, onProgress): Run<CheckpointFiles> {
      const id = nextId++;
      const result = new Promise<CheckpointFiles>((resolve, reject) => {
        // One run at a time: whoever asks again gives the former run up.
        if (pending !== undefined) terminate(new CancelledError());
        pending = { id, onProgress, resolve, reject, grace: undefined };
        send({ kind: 'train', id, ...request });
      });
      return { result, cancel: () => cancel(id) };
    },
    dispose: () => terminate(new CancelledError()),
  };
}

function describeDeath(reason: unknown): string {
  const text = reason instanceof Error ? reason.message : String(reason);
  return `The training process ended before its time (${text}). Save again to train anew.`;
}
