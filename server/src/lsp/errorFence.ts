/** The one fence round every request: a bug inside becomes a log line and an empty answer, never a dead server. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { CancelledError, type CancellationToken } from '../base/cancellation';
import type { Log } from './log';

export interface ErrorFence {
  /** Runs a handler; `empty` is the answer where it fails. */
  guard<T>(what: string, empty: T, handler: () => Promise<T> | T): Promise<T>;
  /** The same for a request that the client may take back: what nobody waits for any more is not worked out or sent. */
  answer<T>(
    what: string,
    empty: T,
    token: CancellationToken,
    handler: () => Promise<T>,
  ): Promise<T | ResponseError<void>>;
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
  return {
    guard,
    async answer(what, empty, token, handler) {
      if (token.isCancellationRequested) return cancelled();
      const result = await guard(what, empty, handler);
      return token.isCancellationRequested ? cancelled() : result;
    },
    detach: (what, work) => void guard<unknown>(what, undefined, work),
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
