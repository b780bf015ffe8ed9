/** Trains in a worker, which is kept a while for the next run and replaced when it has died. */
import { spokenLanguage, t } from '../base/l10n';
import { CancelledError } from '../base/cancellation';
import type { Run } from '../base/latestWins';
import type { CheckpointFiles, TrainProgress } from '../nlu/api';
import type { Trainer, TrainingRequest } from './runtime';
import type { FromWorker, StartWorker, ToWorker, TrainingWorker } from './workerMessages';

const defaultCancelGrace = 3000;
/** An author who saves again does so soon; a worker takes a hundred megabytes and is started anew in a moment. */
const defaultIdle = 60_000;
/** A checkpoint of so many bytes is a long skill's: its worker holds hundreds of megabytes, while the server reads it. */
const longSkill = 8e6;

interface Pending {
  readonly id: number;
  readonly onProgress: (progress: TrainProgress) => void;
  readonly resolve: (files: CheckpointFiles) => void;
  readonly reject: (error: Error) => void;
  grace: ReturnType<typeof setTimeout> | undefined;
}

/**
 * @param cancelGrace milliseconds that a cancelled worker may take to stop by itself
 * @param idle milliseconds that one without work is kept
 */
export function createTrainerOn(
  startWorker: StartWorker,
  cancelGrace = defaultCancelGrace,
  idle = defaultIdle,
): Trainer {
  let worker: TrainingWorker | undefined;
  let pending: Pending | undefined;
  let nextId = 1;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const settle = (finish: (pending: Pending) => void): void => {
    if (pending === undefined) return;
    clearTimeout(pending.grace);
    const settled = pending;
    pending = undefined;
    finish(settled);
  };

  const buried = (dead: TrainingWorker, error: Error): void => {
    if (worker !== dead) return;
    worker = undefined;
    settle(({ reject }) => reject(error));
  };

  const receive = (message: FromWorker): void => {
    if (message.id !== pending?.id) return;
    if (message.kind === 'progress') pending.onProgress(message.progress);
    else if (message.kind === 'trained') {
      if (message.files.weights.length >= longSkill) dismiss();
      settle(({ resolve }) => resolve(message.files));
    } else if (message.kind === 'cancelled') settle(({ reject }) => reject(new CancelledError()));
    else if (message.kind === 'failed') settle(({ reject }) => reject(new Error(message.message)));
    if (pending === undefined) resting = setTimeout(dismiss, idle);
  };

  /** One that has nothing to do. */
  const dismiss = (): void => {
    const leaving = worker;
    worker = undefined;
    leaving?.terminate();
  };

  const start = (): TrainingWorker => {
    const started: TrainingWorker = startWorker({
      onMessage: receive,
      onDeath: (reason) => buried(started, new Error(describeDeath(reason))),
    });
    return started;
  };

  const send = (message: ToWorker): void => {
    clearTimeout(resting);
    worker ??= start();
    worker.post(message);
  };

  const terminate = (error: Error): void => {
    const dying = worker;
    if (dying === undefined) return;
    buried(dying, error);
    dying.terminate();
  };

  const cancel = (id: number): void => {
    if (pending?.id !== id || pending.grace !== undefined) return;
    send({ kind: 'cancel', id });
    pending.grace = setTimeout(() => terminate(new CancelledError()), cancelGrace);
  };

  return {
    train(request: TrainingRequest, onProgress): Run<CheckpointFiles> {
      const id = nextId++;
      const result = new Promise<CheckpointFiles>((resolve, reject) => {
        // One run at a time: whoever asks again gives the former run up.
        if (pending !== undefined) terminate(new CancelledError());
        pending = { id, onProgress, resolve, reject, grace: undefined };
        send({ kind: 'train', id, language: spokenLanguage(), ...request });
      });
      return { result, cancel: () => cancel(id) };
    },
    dispose() {
      clearTimeout(resting);
      terminate(new CancelledError());
    },
  };
}

function describeDeath(reason: unknown): string {
  const text = reason instanceof Error ? reason.message : String(reason);
  return t('The training process ended before its time ({0}). Save again to train anew.', text);
}
