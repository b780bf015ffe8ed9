/**
 * Long work on the server's own thread that can wait: in turns so short that nobody feels one, one job's after another's, so that
 * ten jobs delay an answer no longer than one does, and none while somebody types or an answer is owed.
 */
import type { Scheduler } from '../base/scheduler';

export interface Turns {
  /** @returns what the steps end with; undefined: nobody wants it any more */
  run<T>(steps: Generator<void, T>, isWanted: () => boolean): Promise<T | undefined>;
  /** A text has changed: whoever typed is likely to type on, so no turn begins for a while. */
  typed(): void;
  /** What the client waits for: no turn begins before it is there. Not for what takes turns itself. */
  first<T>(answer: () => Promise<T>): Promise<T>;
  /** Resolves once the questions that have come in meanwhile have been dealt with, as far as that takes no disk. */
  afterQuestions(): Promise<void>;
}

export interface TurnsOptions {
  readonly scheduler: Scheduler;
  readonly clock: () => number;
}

const nothing = (): void => undefined;

const millisecondsPerTurn = 8;
/** The next key of somebody who types on comes sooner. */
const millisecondsAfterKey = 180;
/** An answer that takes longer waits for something that may never come. */
const longestOwed = 1000;

export function createTurns({ scheduler, clock }: TurnsOptions): Turns {
  const owed = new Set<Promise<void>>();
  /** Keys and questions so far. */
  let heard = 0;
  let typedAt = Number.NEGATIVE_INFINITY;
  let line: Promise<unknown> = Promise.resolve();

  const afterQuestions = async (): Promise<void> => {
    for (let before: number | undefined; before !== heard; ) {
      before = heard;
      // Messages are read in one turn of the event loop and handed out, one a turn, from the next one on.
      await scheduler.yield();
      await scheduler.yield();
    }
  };

  /** Nothing may come between the end of this and the turn. */
  const untilFree = async (): Promise<void> => {
    for (;;) {
      await afterQuestions();
      const rest = typedAt + millisecondsAfterKey - clock();
      if (rest > 0) await scheduler.wait(rest);
      else if (owed.size > 0) await Promise.all(owed);
      else return;
    }
  };

  /** @returns undefined: there is more to do */
  const takeTurn = <T>(
    steps: Generator<void, T>,
    isWanted: () => boolean,
  ): { readonly result: T | undefined } | undefined => {
    if (!isWanted()) return { result: undefined };
    for (const start = clock(); ; ) {
      const step = steps.next();
      if (step.done) return { result: step.value };
      if (clock() - start >= millisecondsPerTurn) return undefined;
    }
  };

  return {
    async run(steps, isWanted) {
      for (;;) {
        const turn = line.then(untilFree).then(() => takeTurn(steps, isWanted));
        // Not with what came out: training data of a long model would lie here until somebody has work again.
        line = turn.then(nothing, nothing);
        const end = await turn;
        if (end !== undefined) return end.result;
      }
    },
    typed() {
      heard++;
      typedAt = clock();
    },
    first(answer) {
      heard++;
      const answered = answer();
      const settled = Promise.race([answered, scheduler.wait(longestOwed)])
        .catch(() => undefined)
        .then(() => void owed.delete(settled));
      owed.add(settled);
      return answered;
    },
    afterQuestions,
  };
}
