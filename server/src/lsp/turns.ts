/** Long work on the server's own thread, in turns so short that a keystroke is not felt to wait for one. */
import type { Scheduler } from '../base/scheduler';

export interface TurnsOptions {
  readonly scheduler: Scheduler;
  readonly clock: () => number;
}

const millisecondsPerTurn = 8;

/** @returns what the steps end with; undefined: nobody wants it any more */
export async function inTurns<T>(
  steps: Generator<void, T>,
  { scheduler, clock }: TurnsOptions,
  isWanted: () => boolean,
): Promise<T | undefined> {
  for (let turnStart = clock(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock() - turnStart < millisecondsPerTurn) continue;
    await scheduler.yield();
    if (!isWanted()) return undefined;
    turnStart = clock();
  }
}
