/** Slow work on documents once typing rests: the newest request gives up what is under way, and what was not finished waits on. */
import { CancellationSource, type CancellationToken } from '../base/cancellation';
import type { ErrorFence } from './errorFence';
import { createQuietTime } from './quietTime';

export interface RestingWorkOptions {
  /** In the log, where the work fails. */
  readonly name: string;
  /** Milliseconds that typing rests at least. */
  readonly pause: number;
  readonly clock: () => number;
  readonly fence: ErrorFence;
  readonly work: (documentUri: string, token: CancellationToken) => Promise<void>;
}

export interface RestingWork {
  /** @param atOnce without a pause, as for a document that has just been opened */
  schedule(documentUris: Iterable<string>, atOnce?: boolean): void;
  forget(documentUri: string): void;
  dispose(): void;
}

export function createRestingWork({ name, pause, clock, fence, work }: RestingWorkOptions): RestingWork {
  const waiting = new Set<string>();
  const quiet = createQuietTime(pause, clock);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = new CancellationSource();

  const run = (token: CancellationToken): Promise<void> =>
    quiet.during(async () => {
      for (const documentUri of [...waiting]) {
        // One that fails is over too, and must not keep those behind it waiting.
        await fence.guard(name, undefined, () => work(documentUri, token));
        if (token.isCancellationRequested) return 'given up';
        waiting.delete(documentUri);
      }
      return 'done';
    });

  const stop = (): void => {
    running.cancel();
    clearTimeout(timer);
  };

  return {
    schedule(documentUris, atOnce = false) {
      for (const documentUri of documentUris) waiting.add(documentUri);
      stop();
      running = new CancellationSource();
      const { token } = running;
      timer = setTimeout(() => fence.detach(name, () => run(token)), atOnce ? 0 : quiet.milliseconds);
    },
    forget: (documentUri) => void waiting.delete(documentUri),
    dispose: stop,
  };
}
