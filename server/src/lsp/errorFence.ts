/** The one fence round every request: a bug inside becomes a log line and an empty answer, never a dead server. */
import { CancelledError } from '../base/cancellation';
import type { Log } from './log';

export interface ErrorFence {
  /** Runs a handler; `empty` is the answer where it fails. */
  guard<T>(what: string, empty: T, handler: () => Promise<T> | T): Promise<T>;
  /** For work that nobody waits for. */
  detach(what: string, work: () => Promise<unknown>): void;
}

export function createErrorFence(log: Log): ErrorFence {
  const guard = async <T>(what: string, empty: T, handler: () => Promise<T> | T): Promise<T> => {
    try {
      return await handler();
    } catch (error) {
      if (!(error instanceof CancelledError)) log.error(`${what} failed: ${detailsOf(error)}`);
      return empty;
    }
  };
  return { guard, detach: (what, work) => void guard<unknown>(what, undefined, work) };
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
