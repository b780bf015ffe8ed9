import { CancelledError, type CancellationToken } from '../base/cancellation';

/** The house's cancellation token over an abort signal. */
export function tokenOf(signal: AbortSignal): CancellationToken {
  return {
    get isCancellationRequested() {
      return signal.aborted;
    },
  };
}

/** Throws CancelledError once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new CancelledError();
  }
}
