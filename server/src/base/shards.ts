/**
 * Threads that add up equally long lists of numbers, step after step: each writes its own list, all meet, each reads the
 * others'. Two sets of lists take turns, so that nobody overwrites what another still reads.
 */
export interface Shard {
  readonly index: number;
  readonly count: number;
  /** This shard's list for the step at hand. */
  readonly own: Float32Array;
  /** Tells the others that the own list is written and waits for theirs. @returns their lists; undefined: all is over */
  meet(): readonly Float32Array[] | undefined;
  /** Tells the others that there is no further step. */
  end(): void;
}

/** What the threads share; can be posted to a worker. */
export interface ShardMemory {
  readonly count: number;
  /** Numbers in a list. */
  readonly length: number;
  /** int32: 1 once all is over, then the last written step of each shard. */
  readonly control: SharedArrayBuffer;
  /** float32 [2, count, length] */
  readonly lists: SharedArrayBuffer;
}

/** Longer than any step takes: a shard that does not come has died. */
const patienceMilliseconds = 20_000;

export function createShardMemory(count: number, length: number): ShardMemory {
  return {
    count,
    length,
    control: new SharedArrayBuffer(4 * (1 + count)),
    lists: new SharedArrayBuffer(4 * 2 * count * length),
  };
}

/** Thrown where another shard does not come; the training can begin again without it. */
export class LostShardError extends Error {
  constructor() {
    super('A thread that helped with training has died.');
    this.name = 'LostShardError';
  }
}

/** One thread's side of the memory. @throws LostShardError from `meet` */
export function joinShards(memory: ShardMemory, index: number, patience = patienceMilliseconds): Shard {
  const { count, length } = memory;
  const control = new Int32Array(memory.control);
  const listOf = (step: number, shard: number): Float32Array =>
    new Float32Array(memory.lists, 4 * ((step % 2) * count + shard) * length, length);
  const others = Array.from({ length: count }, (_, shard) => shard).filter((shard) => shard !== index);
  let step = 1;
  return {
    index,
    count,
    get own() {
      return listOf(step, index);
    },
    meet() {
      Atomics.store(control, 1 + index, step);
      Atomics.notify(control, 1 + index);
      const here = others.every((shard) => waitFor(control, shard, step, patience));
      const lists = here ? others.map((shard) => listOf(step, shard)) : undefined;
      step++;
      return lists;
    },
    end() {
      Atomics.store(control, 0, 1);
      for (let shard = 0; shard < count; shard++) {
        Atomics.notify(control, 1 + shard);
      }
    },
  };
}

/** @returns false once all is over */
function waitFor(control: Int32Array, shard: number, step: number, patience: number): boolean {
  const deadline = Date.now() + patience;
  for (;;) {
    const reached = Atomics.load(control, 1 + shard);
    if (reached >= step) {
      return true;
    }
    if (Atomics.load(control, 0) === 1) {
      return false;
    }
    // A short wait: the end may have been called between the two loads above.
    Atomics.wait(control, 1 + shard, reached, 100);
    if (Date.now() > deadline) {
      throw new LostShardError();
    }
  }
}
