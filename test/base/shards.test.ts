import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { LostShardError, createShardMemory, joinShards } from '../../server/src/base/shards';

/** A second thread that writes step * 10 into every number, for so many steps; no TypeScript in a worker of a test. */
const otherThread = `
  const { workerData: { memory, steps } } = require('node:worker_threads');
  const control = new Int32Array(memory.control);
  for (let step = 1; step <= steps; step++) {
    new Float32Array(memory.lists, 4 * ((step % 2) * 2 + 1) * memory.length, memory.length).fill(step * 10);
    Atomics.store(control, 2, step);
    Atomics.notify(control, 2);
    while (Atomics.load(control, 1) < step) Atomics.wait(control, 1, step - 1, 50);
  }
`;

describe('shards', () => {
  it('give each other their lists, step after step, each list of the step it was written in', async () => {
    const memory = createShardMemory(2, 3);
    const worker = new Worker(otherThread, { eval: true, workerData: { memory, steps: 5 } });
    const shard = joinShards(memory, 0);
    const sums = [1, 2, 3, 4, 5].map((step) => {
      shard.own.fill(step);
      const [other] = shard.meet()!;
      return step + other![2]!;
    });
    await worker.terminate();
    expect(sums).toEqual([11, 22, 33, 44, 55]);
  });

  it('tell the others when all is over', () => {
    const memory = createShardMemory(2, 1);
    joinShards(memory, 1).end();
    expect(joinShards(memory, 0).meet()).toBeUndefined();
  });

  it('give up a thread that does not come', () => {
    const shard = joinShards(createShardMemory(2, 1), 0, 150);
    expect(() => shard.meet()).toThrow(LostShardError);
  });
});
