import { nextTurn } from '../base/nextTurn';
import type { Scheduler } from '../base/scheduler';

export const nodeScheduler: Scheduler = Object.freeze({
  yield: nextTurn,
  wait: (milliseconds: number) =>
    new Promise<void>((resolve) => void setTimeout(resolve, milliseconds).unref()),
});
