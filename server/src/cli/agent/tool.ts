/** Answers with plain data for JSON. @throws CliError with a message for the agent, CancelledError */
export type Tool<Q> = (question: Q, call: Call) => Promise<object>;

/** One question on its way. */
export interface Call {
  /** Aborted when nobody waits for the answer any more; takes the place of the process's signal. */
  readonly signal: AbortSignal;
  /** `fraction`: 0 to 1 of the work. */
  onProgress(fraction: number, message: string): void;
}
