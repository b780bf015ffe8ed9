import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createShardMemory, joinShards } from '../../server/src/base/shards';
import { type BundledProgram, bundleProgram } from '../support/bundleProgram';
import { type PretrainToyOptions, pretrainToy } from '../support/pretrainToy';
import { kernelBuilds, kernelFolder, wasmFolder } from '../support/testEngine';

describe.each(kernelBuilds)('a pretraining in two threads with the %s build', (kernels) => {
  const options: PretrainToyOptions = { wasmFolder, kernelFolder, kernels, updates: 4 };
  let program: BundledProgram;
  beforeAll(async () => {
    program = await bundleProgram('pretrainOnce');
  });
  afterAll(() => program.remove());

  it('leaves both with the same weights, which are not those of one thread alone', async () => {
    const partner = new Worker(program.path, { argv: [JSON.stringify(options)] });
    await once(partner, 'message');
    const told = once(partner, 'message');
    const found = await pretrainToy(options, (length) => {
      const memory = createShardMemory(2, length);
      partner.postMessage(memory);
      return joinShards(memory, 0);
    });
    expect(await told).toEqual([found]);
    await partner.terminate();
    expect(await pretrainToy(options)).not.toBe(found);
  });
});
