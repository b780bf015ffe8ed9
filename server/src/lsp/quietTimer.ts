export type Timer = ReturnType<typeof setTimeout>;

/** Calls back once after so long; in Node it does not keep the process alive. */
export function startTimer(work: () => void, milliseconds: number): Timer {
  const timer = setTimeout(work, milliseconds);
  // A browser's timers are numbers.
  (timer as { unref?: () => void }).unref?.();
  return timer;
}
