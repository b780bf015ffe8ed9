import { nextTurn } from '../base/nextTurn';
import type { Scheduler } from '../base/scheduler';

export const webScheduler: Scheduler = Object.freeze({
  yield: nextTurn,
  wait: (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds)),
});
