/** Where threads that work in step wait for the last of them. */
export interface Barrier {
  /** @throws LostThreadError where another thread does not come */
  wait(): void;
}

/** Int32 numbers that a barrier takes of the shared memory: threads that have arrived, rounds that are over, 1 once broken. */
export const barrierNumbers = 3;
const [arrived, rounds, broken] = [0, 1, 2];
/** Longer than any step takes, looking at rows kept out and saving included: a thread that does not come has died. */
const patienceMilliseconds = 600_000;

/** Thrown where a thread has died; what was saved last can be gone on from. */
class LostThreadError extends Error {
  constructor() {
    super('A thread of the pretraining has died; go on with --resume.');
    this.name = 'LostThreadError';
  }
}

/** Called by a thread that dies, so that the others do not wait for it. */
export function breakBarrier(control: Int32Array): void {
  Atomics.store(control, broken, 1);
  Atomics.notify(control, rounds);
}

/** @param control int32 [3], zeros at first */
export function createBarrier(control: Int32Array, threads: number): Barrier {
  return {
    wait() {
      const round = Atomics.load(control, rounds);
      if (Atomics.add(control, arrived, 1) + 1 === threads) {
        Atomics.store(control, arrived, 0);
        Atomics.add(control, rounds, 1);
        Atomics.notify(control, rounds);
        return;
      }
      const deadline = Date.now() + patienceMilliseconds;
      while (Atomics.load(control, rounds) === round) {
        Atomics.wait(control, rounds, round, 1000);
        if (Date.now() > deadline || Atomics.load(control, broken) === 1) throw new LostThreadError();
      }
    },
  };
}
