import { CancelledError } from '../../server/src/base/cancellation';
import type { Trainer, TrainingRequest } from '../../server/src/lsp/runtime';
import type { CheckpointFiles } from '../../server/src/nlu/api';

/** Trainings that wait for the test to say how they end. */
export interface HeldTrainer {
  readonly trainer: Trainer;
  readonly runs: readonly HeldRun[];
  /** The run with that number, from 0, once it has been asked for. */
  run(index: number): Promise<HeldRun>;
}

export interface HeldRun {
  readonly request: TrainingRequest;
  readonly isCancelled: boolean;
  progress(fraction: number): void;
  finish(files: CheckpointFiles): void;
  fail(error: Error): void;
}

export function createHeldTrainer(): HeldTrainer {
  const runs: HeldRun[] = [];
  const waiting = new Set<() => void>();
  const trainer: Trainer = {
    train(request, onProgress) {
      let isCancelled = false;
      let finish: HeldRun['finish'] = () => undefined;
      let fail: HeldRun['fail'] = () => undefined;
      const result = new Promise<CheckpointFiles>((resolve, reject) => {
        finish = resolve;
        fail = reject;
      });
      runs.push({
        request,
        get isCancelled() {
          return isCancelled;
        },
        progress: (fraction) => onProgress({ fraction, update: 0, updates: 0, loss: 0, heldOut: undefined }),
        finish: (files) => finish(files),
        fail: (error) => fail(error),
      });
      for (const tell of [...waiting]) tell();
      return {
        result,
        cancel() {
          isCancelled = true;
          fail(new CancelledError());
        },
      };
    },
    dispose: () => undefined,
  };
  const run = (index: number): Promise<HeldRun> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = runs[index];
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { trainer, runs, run };
}
