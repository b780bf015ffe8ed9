/** How long work lets others have a turn. */
export interface Scheduler {
  /** Resolves in a later turn of the event loop, after what has come in meanwhile. */
  yield(): Promise<void>;
  /** Resolves after so long, without keeping the process alive. */
  wait(milliseconds: number): Promise<void>;
}
