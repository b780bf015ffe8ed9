import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Shard, createShardMemory, joinShards } from '../../server/src/base/shards';
import { decodeCheckpoint } from '../../server/src/nlu/checkpoint';
import { finetune } from '../../server/src/nlu/finetune';
import { expectClose } from '../support/closeTo';
import { fusedEngine, kernelBuilds, kernelFolder, wasmFolder } from '../support/testEngine';
import { noiselessHyper, quietHooks } from '../support/tinyTraining';
import { toySkill } from '../support/toySkill';
import { type BundledProgram, bundleTrainOnce } from '../support/bundleTrainOnce';
import type { TrainOnceOptions } from '../support/trainOnce';

/** Sums of two halves round differently from sums of the whole; Adam moves weights by some hundredths. */
const tolerance = 1e-5;

describe.each(kernelBuilds)('a training in two shards with the %s build', (kernels) => {
  const options: TrainOnceOptions = { wasmFolder, kernelFolder, kernels, seed: 5 };
  let program: BundledProgram;
  beforeAll(async () => {
    program = await bundleTrainOnce();
  });
  afterAll(() => program.remove());

  const train = async (openShard?: (length: number) => Shard) => {
    const engine = await fusedEngine(kernels);
    const how = openShard ? { seed: options.seed, openShard } : { seed: options.seed };
    const { files } = await finetune(engine, toySkill(), how, quietHooks, noiselessHyper);
    return decodeCheckpoint(files).weights;
  };

  it('ends ten updates without dropout with the weights of one thread', async () => {
    const expected = await train();
    const partner = new Worker(program.path, { argv: [JSON.stringify({ ...options, partner: true })] });
    await once(partner, 'message');
    const found = await train((length) => {
      const memory = createShardMemory(2, length);
      partner.postMessage(memory);
      return joinShards(memory, 0);
    });
    await partner.terminate();
    expect([...found.keys()]).toEqual([...expected.keys()]);
    for (const [name, values] of expected) {
      expectClose(found.get(name)!, values, tolerance, name);
    }
  });
});
