import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundledProgram, bundleProgram } from '../../support/bundleProgram';
import { type PretrainToyOptions, pretrainToy, toyMemory } from '../../support/pretrainToy';
import { kernelBuilds, kernelFolder, wasmFolder } from '../../support/testEngine';

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
});

function furthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - b[index]!)), 0);
}
