/**
 * Queue for heavy work of which only the newest result matters: one run at a time over all keys, at most one
 * waiting per key. A newer request of a key takes the waiting one's place and cancels the running one.
 */
import { CancelledError } from './cancellation';

/** Work under way. `result` rejects with CancelledError once it is cancelled or superseded. */
export interface Run<T> {
  readonly result: Promise<T>;
  /** Asks the work to stop; safe to call at any time, any number of times. */
  cancel(): void;
}

export interface LatestWins<T> {
  /** `start` is called when the turn comes, and never if something newer came first. */
  submit(key: string, start: () => Run<T>): Run<T>;
  /** Cancels whatever runs or waits under the key. */
  cancel(key: string): void;
  cancelAll(): void;
}

interface Entry<T> {
  readonly key: string;
  readonly start: () => Run<T>;
  readonly settle: (outcome: Promise<T>) => void;
}

interface Running<T> {
  readonly key: string;
  readonly entry: Entry<T>;
  readonly run: Run<T>;
}

export function createLatestWins<T>(): LatestWins<T> {
  const waiting = new Map<string, Entry<T>>();
  let running: Running<T> | undefined;

  const advance = (): void => {
    if (running !== undefined) return;
    // Newest first: it is the one that a person looks at.
    const next = [...waiting.values()].pop();
    if (next === undefined) return;
    waiting.delete(next.key);
    const run = begin(next.start);
    running = { key: next.key, entry: next, run };
    next.settle(run.result);
    const done = (): void => {
      running = undefined;
      advance();
    };
    run.result.then(done, done);
  };

  const drop = (entry: Entry<T> | undefined): void => {
    if (entry !== undefined && waiting.get(entry.key) === entry) {
      waiting.delete(entry.key);
      entry.settle(Promise.reject(new CancelledError()));
    } else if (entry !== undefined && running?.entry === entry) {
      running.run.cancel();
    }
  };

  const cancel = (key: string): void => {
    drop(waiting.get(key));
    if (running?.key === key) running.run.cancel();
  };

  return {
    submit(key, start) {
      cancel(key);
      let settle: Entry<T>['settle'] = () => undefined;
      const result = new Promise<T>((resolve) => {
        settle = resolve;
      });
      const entry: Entry<T> = { key, start, settle };
      waiting.set(key, entry);
      advance();
      return { result, cancel: () => drop(entry) };
    },
    cancel,
    cancelAll() {
      for (const key of [...waiting.keys()]) cancel(key);
      running?.run.cancel();
    },
  };
}

/** A start that throws is a run that failed, not a broken queue. */
function begin<T>(start: () => Run<T>): Run<T> {
  try {
    return start();
  } catch (error) {
    return { result: Promise.reject(error), cancel: () => undefined };
  }
}
