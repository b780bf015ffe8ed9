import { describe, expect, it } from 'vitest';
import { CancellationSource, CancelledError, neverCancelled } from '../../server/src/base/cancellation';
import { memory } from '../../server/src/engine/tensors';
import { defaultHyperParameters } from '../../server/src/nlu/hyperParameters';
import { finetune } from '../../server/src/nlu/finetune';
import { loadPredictor } from '../../server/src/nlu/predictor';
import { fusedEngine } from '../support/testEngine';
import { toySkill } from '../support/toySkill';

const small = {
  ...defaultHyperParameters,
  wordWidth: 16,
  characterWidth: 8,
  hidden: 48,
  characterBuckets: 128,
  baseUpdates: 150,
};
const quiet = { cancellation: neverCancelled, onProgress: () => {} };

describe('finetune', () => {
  it('learns a simple skill, its intents and its slots', async () => {
    const engine = await fusedEngine('plain');
    const { files, info } = await finetune(engine, toySkill(), { seed: 1 }, quiet, small);
    const predictor = loadPredictor(engine, files);
    const [weather, play, stop] = predictor.predict(['How warm is it in New York?', 'show me dune', 'stop']);
    predictor.dispose();
    expect([weather!.intent, play!.intent, stop!.intent]).toEqual([
      'WeatherIntent',
      'PlayIntent',
      'StopIntent',
    ]);
    expect(weather!.slots.map(({ name, value }) => [name, value])).toEqual([['city', 'New York']]);
    expect(play!.slots.map(({ name, value }) => [name, value])).toEqual([['movie', 'dune']]);
    expect(info.report.heldOut!.intentAccuracy).toBe(1);
    expect(info.report.updates).toBeLessThanOrEqual(156);
  });

  it('stops when cancelled and leaves no tensors behind', async () => {
    const engine = await fusedEngine('plain');
    const before = memory().numTensors;
    const source = new CancellationSource();
    const hooks = { cancellation: source.token, onProgress: () => source.cancel() };
    await expect(finetune(engine, toySkill(), { seed: 1 }, hooks, small)).rejects.toThrow(CancelledError);
    expect(memory().numTensors).toBe(before);
  });
});
