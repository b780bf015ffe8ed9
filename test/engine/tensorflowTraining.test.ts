import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../server/src/engine/openEngine';
import { memory } from '../../server/src/engine/tensors';
import type { CheckpointFiles } from '../../server/src/nlu/api';
import { decodeCheckpoint } from '../../server/src/nlu/checkpoint';
import { finetune } from '../../server/src/nlu/finetune';
import { loadPredictor } from '../../server/src/nlu/predictor';
import type { Prediction } from '../../server/src/nlu/types';
import { expectClose } from '../support/closeTo';
import { tensorflowEngine } from '../support/tensorflowEngine';
import { fusedEngine, testEngine } from '../support/testEngine';
import { quietHooks, tinyHyper } from '../support/tinyTraining';
import { toySkill } from '../support/toySkill';

/** Ten updates move weights by some hundredths; what both backends round differently stays a thousand times below. */
const tolerance = 1e-5;
const utterances = ['how warm is it in new york', 'show me dune', 'stop', 'sing'];

const found = await tensorflowEngine();
const skipped = 'missing' in found ? `, skipped: ${found.missing}` : '';

describe.skipIf(skipped)(`training on native TensorFlow${skipped}`, () => {
  let native: Engine;
  let wasm: Engine;
  beforeAll(async () => {
    wasm = await fusedEngine('plain');
    if ('engine' in found) native = found.engine;
  });

  const train = async (engine: Engine, updates = 10): Promise<CheckpointFiles> => {
    const hyper = { ...tinyHyper, baseUpdates: updates };
    return (await finetune(engine, toySkill(), { seed: 3 }, quietHooks, hyper)).files;
  };

  it('gives the weights of the cpu backend over ten updates from one seed', async () => {
    const expected = decodeCheckpoint(await train(await testEngine('cpu'))).weights;
    const weights = decodeCheckpoint(await train(native)).weights;
    expect([...weights.keys()]).toEqual([...expected.keys()]);
    for (const [name, values] of expected) {
      expectClose(weights.get(name)!, values, tolerance, name);
    }
  });

  it('gives the same bytes again', async () => {
    expect((await train(native)).weights).toEqual((await train(native)).weights);
  });

  it('leaves no tensors behind', async () => {
    await train(native);
    const { numTensors, numBytes } = memory();
    await train(native);
    expect(memory()).toMatchObject({ numTensors, numBytes });
  });

  it('writes checkpoints that WebAssembly reads, and reads those of WebAssembly', async () => {
    for (const trainer of [native, wasm]) {
      const files = await train(trainer, 40);
      expectSame(predictions(native, files), predictions(wasm, files));
    }
  });
});

interface Understood {
  readonly intent: string;
  readonly confidence: number;
  readonly slots: Prediction['slots'];
}

function predictions(engine: Engine, files: CheckpointFiles): Understood[] {
  const predictor = loadPredictor(engine, files);
  const found = predictor.predict(utterances);
  predictor.dispose();
  return found.map(({ intent, confidence, slots }) => ({ intent, confidence, slots }));
}

function expectSame(found: readonly Understood[], expected: readonly Understood[]): void {
  // Backends round differently: what is read must be the same, how sure it is only nearly so.
  const read = ({ intent, slots }: Understood): unknown => [
    intent,
    slots.map(({ confidence: _, ...slot }) => slot),
  ];
  const sure = ({ confidence, slots }: Understood): number[] => [
    confidence,
    ...slots.map((slot) => slot.confidence),
  ];
  expect(found.map(read)).toEqual(expected.map(read));
  expectClose(Float32Array.from(found.flatMap(sure)), expected.flatMap(sure), tolerance, 'confidences');
}
