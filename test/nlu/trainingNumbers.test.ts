import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../server/src/base/hash';
import type { Engine } from '../../server/src/engine/openEngine';
import { decodeCheckpoint } from '../../server/src/nlu/checkpoint';
import { finetune } from '../../server/src/nlu/finetune';
import { type BundledProgram, bundleProgram } from '../support/bundleProgram';
import { expectClose } from '../support/closeTo';
import { fusedEngine, kernelBuilds, kernelFolder, testEngine, wasmFolder } from '../support/testEngine';
import { quietHooks, slotlessSkill, tinyHyper, tinyPretrained } from '../support/tinyTraining';
import { toySkill } from '../support/toySkill';
import type { TrainOnceOptions } from '../support/trainOnce';

const seed = 3;
const trainings = {
  'a skill': { data: toySkill(), options: { seed } },
  'a skill without slots': { data: slotlessSkill(), options: { seed } },
  'a skill on a pretrained network': { data: toySkill(), options: { seed, pretrained: tinyPretrained() } },
};
type TrainingName = keyof typeof trainings;
const names = Object.keys(trainings) as TrainingName[];

/** Ten updates move weights by some hundredths; what both backends round differently stays a thousand times below. */
const tolerance = 1e-5;

interface Run {
  readonly losses: readonly number[];
  readonly weights: ReadonlyMap<string, Float32Array>;
}

async function tenUpdates(engine: Engine, training: TrainingName): Promise<Run> {
  const { data, options } = trainings[training];
  const losses: number[] = [];
  const hooks = { ...quietHooks, onProgress: ({ loss }: { loss: number }) => void losses.push(loss) };
  const { files } = await finetune(engine, data, options, hooks, tinyHyper);
  return { losses, weights: decodeCheckpoint(files).weights };
}

describe('ten updates from one seed', () => {
  const references = new Map<TrainingName, Run>();
  beforeAll(async () => {
    const engine = await testEngine('cpu');
    for (const name of names) {
      references.set(name, await tenUpdates(engine, name));
    }
  });

  describe.each(kernelBuilds)('with the %s build', (build) => {
    it.each(names)('give the losses and all weights of the cpu backend: %s', async (name) => {
      const expected = references.get(name)!;
      const found = await tenUpdates(await fusedEngine(build), name);
      expect(found.losses).toHaveLength(2);
      expectClose(Float32Array.from(found.losses), expected.losses, tolerance, 'losses');
      expect([...found.weights.keys()]).toEqual([...expected.weights.keys()]);
      for (const [weight, values] of expected.weights) {
        expectClose(found.weights.get(weight)!, values, tolerance, weight);
      }
    });
  });

  it('move the weights a thousand times further than the tolerance', () => {
    // A bias begins at zero.
    const moved = references.get('a skill')!.weights.get('intent/outputBias')!;
    expect(Math.max(...moved.map(Math.abs))).toBeGreaterThan(1000 * tolerance);
  });
});

describe.each(kernelBuilds)('one seed with the %s build', (kernels) => {
  const options: TrainOnceOptions = { wasmFolder, kernelFolder, kernels, seed: 7 };
  const argument = JSON.stringify(options);
  const trainHere = async (seed: number): Promise<string> => {
    const engine = await fusedEngine(kernels);
    return hashOf((await finetune(engine, toySkill(), { seed }, quietHooks, tinyHyper)).files.weights);
  };
  let expected: string;
  let program: BundledProgram;
  beforeAll(async () => {
    expected = await trainHere(options.seed);
    program = await bundleProgram('trainOnce');
  });
  afterAll(() => program.remove());

  it('gives the same bytes when trained again', async () => {
    expect(await trainHere(options.seed)).toBe(expected);
    expect(await trainHere(options.seed + 1)).not.toBe(expected);
  });

  it('gives the same bytes in another process', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program.path, argument]);
    expect(stdout.trim()).toBe(expected);
  });

  it('gives the same bytes in another thread', async () => {
    const worker = new Worker(program.path, { argv: [argument] });
    const [hash] = await once(worker, 'message');
    await worker.terminate();
    expect(hash).toBe(expected);
  });
});
