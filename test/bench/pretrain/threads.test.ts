import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundledProgram, bundleProgram } from '../../support/bundleProgram';
import { type PretrainToyOptions, pretrainToy, toyMemory } from '../../support/pretrainToy';
import { fusedEngine, kernelBuilds, kernelFolder, wasmFolder } from '../../support/testEngine';
import { toyLearner, toyTable } from '../../support/toyPretraining';

const objectives = { language: 0.5, prototypes: 0.5, trainsWords: true };

describe.each(kernelBuilds)('a pretraining with the %s build', (kernels) => {
  let program: BundledProgram;
  beforeAll(async () => {
    program = await bundleProgram('pretrainThread');
  });
  afterAll(() => program.remove());

  const about = { kernels, kernelFolder, wasmFolder };
  const run = async (toy: PretrainToyOptions): Promise<Float32Array> => {
    const memory = await toyMemory(toy);
    const helpers = Array.from(
      { length: toy.threads - 1 },
      (_, index) => new Worker(program.path, { workerData: { toy, thread: index + 1, memory } }),
    );
    const told = Promise.all(
      helpers.map(async (helper) => (await once(helper, 'message'))[0] as Float32Array),
    );
    // The leading thread waits without letting the event loop turn: the others must be on their way.
    await Promise.all(helpers.map((helper) => once(helper, 'online')));
    const own = await pretrainToy(toy, 0, memory);
    for (const other of await told) expect(other).toEqual(own);
    await Promise.all(helpers.map((helper) => helper.terminate()));
    return own;
  };

  it('learns the same on one thread, on two and on three that have unequal shares', async () => {
    const updates = 6;
    const alone = await run({ ...about, threads: 1, updates });
    expect(alone.every(Number.isFinite)).toBe(true);
    const start = await run({ ...about, threads: 1, updates: 1 });
    expect(furthest(alone, start)).toBeGreaterThan(0.01);
    for (const threads of [2, 3]) {
      expect(furthest(await run({ ...about, threads, updates }), alone)).toBeLessThan(2e-3);
    }
  });

  it('lets output layers alone learn at first where it is told to', async () => {
    const headsFirst = 4;
    const [start, end] = [
      await run({ ...about, threads: 1, updates: 1, headsFirst }),
      await run({ ...about, threads: 1, updates: headsFirst, headsFirst }),
    ];
    const settled = await run({ ...about, threads: 1, updates: headsFirst + 1, headsFirst });
    const { learner } = toyLearner(await fusedEngine(kernels), toyTable(), objectives);
    const moved = { kept: 0, others: 0, later: 0 };
    let at = 0;
    for (const [name, { size }] of learner.weights) {
      const part = (numbers: Float32Array) => numbers.subarray(at, at + size);
      const group = learner.kept.includes(name) ? 'kept' : 'others';
      moved[group] = Math.max(moved[group], furthest(part(start), part(end)));
      if (group === 'kept') moved.later = Math.max(moved.later, furthest(part(end), part(settled)));
      at += size;
    }
    // What is left behind the weights is the word table.
    moved.kept = Math.max(moved.kept, furthest(start.subarray(at), end.subarray(at)));
    expect(moved.kept).toBe(0);
    expect(moved.others).toBeGreaterThan(0.01);
    expect(moved.later).toBeGreaterThan(0.001);
  });
});

function furthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - b[index]!)), 0);
}
