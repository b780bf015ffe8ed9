import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { CancellationSource, CancelledError } from '../../server/src/base/cancellation';
import type { Engine } from '../../server/src/engine/openEngine';
import { memory, tensorEngine } from '../../server/src/engine/tensors';
import type { CheckpointFiles } from '../../server/src/nlu/api';
import { finetune } from '../../server/src/nlu/finetune';
import { loadPredictor } from '../../server/src/nlu/predictor';
import { fusedEngine, kernelBuilds } from '../support/testEngine';
import { quietHooks, tinyHyper, tinyPretrained } from '../support/tinyTraining';
import { toySkill } from '../support/toySkill';

const brief = { ...tinyHyper, baseUpdates: 2 };
const rounds = 100;

/** What is held of the memory. */
interface Level {
  readonly tensors: number;
  readonly bytes: number;
  /** Blocks that the wasm backend has given out: those of the tensors, and those that our kernels take for themselves. */
  readonly blocks: number;
  /** Bytes of the wasm memory, which never shrinks. */
  readonly heap: number;
}

function levelNow(): Level {
  const backend = tensorEngine().backend as unknown as BackendWasm;
  const { numTensors, numBytes } = memory();
  return {
    tensors: numTensors,
    bytes: numBytes,
    blocks: backend.numDataIds(),
    // The types of the module come from a package that is not installed.
    heap: (backend.wasm as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8.length,
  };
}

/** The level after one round, which fills caches, and after a hundred more. */
async function levels(round: () => unknown): Promise<{ before: Level; after: Level }> {
  await round();
  const before = levelNow();
  for (let index = 0; index < rounds; index++) {
    await round();
  }
  return { before, after: levelNow() };
}

describe.each(kernelBuilds)('what stays in memory, %s build', (build) => {
  let engine: Engine;
  let files: CheckpointFiles;
  const train = (data = toySkill(), hooks = quietHooks): ReturnType<typeof finetune> =>
    finetune(engine, data, { seed: 1 }, hooks, brief);
  beforeAll(async () => {
    engine = await fusedEngine(build);
    engine.activate();
    ({ files } = await train());
  });

  it('nothing of a hundred trainings', async () => {
    const { before, after } = await levels(() => train());
    expect(after).toEqual(before);
  });

  it('nothing of a hundred trainings that were cancelled', async () => {
    const { before, after } = await levels(async () => {
      const source = new CancellationSource();
      source.cancel();
      await expect(train(toySkill(), { ...quietHooks, cancellation: source.token })).rejects.toThrow(
        CancelledError,
      );
    });
    expect(after).toEqual(before);
  });

  it('nothing of a hundred trainings and predictors on a pretrained network', async () => {
    const pretrained = tinyPretrained();
    const { before, after } = await levels(async () => {
      const trained = await finetune(engine, toySkill(), { seed: 1, pretrained }, quietHooks, brief);
      const predictor = loadPredictor(engine, trained.files, pretrained);
      predictor.predict(['play dune']);
      predictor.dispose();
    });
    expect(after).toEqual(before);
  });

  it('nothing of a training that was cancelled at its first report', async () => {
    const before = levelNow();
    const source = new CancellationSource();
    const hooks = { cancellation: source.token, onProgress: () => source.cancel() };
    await expect(finetune(engine, toySkill(), { seed: 1 }, hooks, tinyHyper)).rejects.toThrow(CancelledError);
    expect(levelNow()).toEqual(before);
  });

  it('nothing of a training whose data breaks off', async () => {
    const before = levelNow();
    const skill = toySkill();
    let asked = 0;
    const broken = {
      ...skill,
      pass: (index: number) => {
        // The vocabulary reads passes before there is a network; the next one is for training.
        asked++;
        if (asked > 3) throw new Error('broken off');
        return skill.pass(index);
      },
    };
    await expect(train(broken)).rejects.toThrow('broken off');
    expect(levelNow()).toEqual(before);
  });

  it('nothing of a hundred predictors', async () => {
    const { before, after } = await levels(() => {
      const predictor = loadPredictor(engine, files);
      predictor.predict(['play dune', '', 'what is the weather in new york']);
      predictor.dispose();
    });
    expect(after).toEqual(before);
  });
});
