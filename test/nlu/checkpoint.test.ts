import { beforeAll, describe, expect, it } from 'vitest';
import { neverCancelled } from '../../server/src/base/cancellation';
import type { Engine } from '../../server/src/engine/openEngine';
import { createRandom } from '../../server/src/base/random';
import { CheckpointError, type CheckpointFiles } from '../../server/src/nlu/api';
import { formatVersion } from '../../server/src/nlu/checkpoint';
import { finetune } from '../../server/src/nlu/finetune';
import { defaultHyperParameters } from '../../server/src/nlu/hyperParameters';
import { loadPredictor } from '../../server/src/nlu/predictor';
import { fusedEngine, testEngine } from '../support/testEngine';
import { toySkill } from '../support/toySkill';

const tiny = {
  ...defaultHyperParameters,
  wordWidth: 8,
  characterWidth: 4,
  characterBuckets: 32,
  hidden: 4,
  baseUpdates: 2,
  updatesPerSample: 0,
};

describe('checkpoint', () => {
  let engine: Engine;
  let files: CheckpointFiles;
  beforeAll(async () => {
    engine = await testEngine();
    ({ files } = await finetune(
      engine,
      toySkill(),
      { seed: 1 },
      { cancellation: neverCancelled, onProgress: () => {} },
      tiny,
    ));
  });

  it('describes itself', () => {
    const { format, weightsManifest, userDefinedMetadata } = JSON.parse(files.modelJson);
    expect(format).toBe('skill-lens-checkpoint');
    expect(weightsManifest[0].paths).toEqual(['weights.bin']);
    expect(userDefinedMetadata).toMatchObject({
      info: { formatVersion, contentHash: 'toy', seed: 1, backend: 'wasm', pretrained: false },
      labels: { intents: ['WeatherIntent', 'PlayIntent', 'StopIntent'] },
    });
  });

  it('answers the same on every backend', async () => {
    const text = ['what is the weather in rome'];
    const onWasm = loadPredictor(engine, files).predict(text)[0]!;
    const onCpu = loadPredictor(await testEngine('cpu'), files).predict(text)[0]!;
    expect(onCpu.intent).toBe(onWasm.intent);
    expect(onCpu.confidence).toBeCloseTo(onWasm.confidence, 4);
  });

  it('answers to the empty utterance and to one of 5,000 characters', () => {
    const predictor = loadPredictor(engine, files);
    const [empty, long] = predictor.predict(['', 'play '.repeat(1000)]);
    predictor.dispose();
    expect(empty!.slots).toEqual([]);
    expect(long!.intent).toMatch(/Intent$/);
  });

  it.each([
    [
      'weights cut in half',
      (f: CheckpointFiles) => ({ ...f, weights: f.weights.slice(0, f.weights.length / 2) }),
      /weights\.bin is damaged .* has \d+ bytes instead of/,
    ],
    [
      'model.json cut in half',
      (f: CheckpointFiles) => ({ ...f, modelJson: f.modelJson.slice(0, f.modelJson.length / 2) }),
      /model\.json is not whole/,
    ],
    [
      'a foreign model.json',
      (f: CheckpointFiles) => ({ ...f, modelJson: '{"format":"layers-model"}' }),
      /not written by Skill Lens/,
    ],
    [
      'another label',
      (f: CheckpointFiles) => ({ ...f, modelJson: f.modelJson.replaceAll('PlayIntent', 'PauseIntent') }),
      /model\.json or weights\.bin is damaged/,
    ],
    [
      'another temperature',
      (f: CheckpointFiles) => ({
        ...f,
        modelJson: f.modelJson.replace(/"temperature": [\d.]+/, '"temperature": 9'),
      }),
      /model\.json or weights\.bin is damaged/,
    ],
    [
      'weights with one wrong bit',
      (f: CheckpointFiles) => ({ ...f, weights: f.weights.map((byte, i) => (i === 99 ? byte ^ 4 : byte)) }),
      /model\.json or weights\.bin is damaged/,
    ],
    ['null', (f: CheckpointFiles) => ({ ...f, modelJson: 'null' }), /not written by Skill Lens/],
    [
      'another version',
      (f: CheckpointFiles) => ({
        ...f,
        modelJson: f.modelJson.replace(`"formatVersion": ${formatVersion}`, '"formatVersion": 99'),
      }),
      /format 99/,
    ],
  ])('refuses %s with a message that says what to do', (_, broken, message) => {
    expect(() => loadPredictor(engine, broken(files))).toThrow(message);
    expect(() => loadPredictor(engine, broken(files))).toThrow(/fine-tune|finetune/);
  });

  it('is never used when a bit of it is another, wherever it is', () => {
    const bytes = new TextEncoder().encode(files.modelJson);
    const random = createRandom(7);
    for (let i = 0; i < 300; i++) {
      const at = random.integer(bytes.length + files.weights.length);
      const broken = { json: bytes.slice(), weights: files.weights.slice() };
      if (at < bytes.length) broken.json[at]! ^= 1 << random.integer(8);
      else broken.weights[at - bytes.length]! ^= 1 << random.integer(8);
      const modelJson = new TextDecoder().decode(broken.json);
      expect(() => loadPredictor(engine, { modelJson, weights: broken.weights }), `bit at ${at}`).toThrow(
        CheckpointError,
      );
    }
  });

  it('names the build of the kernels that trained it', async () => {
    const fused = await fusedEngine('plain');
    const hooks = { cancellation: neverCancelled, onProgress: () => {} };
    const { info } = await finetune(fused, toySkill(), { seed: 1 }, hooks, tiny);
    expect(info).toMatchObject({ backend: 'wasm', kernels: 'plain' });
  });
});
