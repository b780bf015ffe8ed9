import type { Scheduler } from '../base/scheduler';

/** setImmediate comes after pending input, so a keystroke goes before the next batch. */
export const nodeScheduler: Scheduler = Object.freeze({
  yield: () => new Promise<void>((resolve) => void setImmediate(resolve)),
  wait: (milliseconds: number) =>
    new Promise<void>((resolve) => void setTimeout(resolve, milliseconds).unref()),
});
