/** The one shape of cancellation: vscode-jsonrpc's token fits it. Long work checks it after each await. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export const neverCancelled: CancellationToken = Object.freeze({ isCancellationRequested: false });

/** A token with its switch. */
export class CancellationSource {
  #cancelled = false;
  readonly token: CancellationToken;

  constructor() {
    const isCancelled = (): boolean => this.#cancelled;
    this.token = Object.freeze({
      get isCancellationRequested() {
        return isCancelled();
      },
    });
  }

  cancel(): void {
    this.#cancelled = true;
  }
}

/** Thrown by long work when its token is cancelled; never shown to a user. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancelledError';
  }
}
