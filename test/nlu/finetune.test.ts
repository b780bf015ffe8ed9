import { describe, expect, it } from 'vitest';
import { CancellationSource, CancelledError, neverCancelled } from '../../server/src/base/cancellation';
import { memory } from '../../server/src/engine/tensors';
import { defaultHyperParameters } from '../../server/src/nlu/hyperParameters';
import { finetune } from '../../server/src/nlu/finetune';
import { loadPredictor } from '../../server/src/nlu/predictor';
import { fusedEngine, testEngine } from '../support/testEngine';
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

  it('gives the same bytes for the same data, seed and backend', async () => {
    const engine = await fusedEngine('plain');
    const brief = { ...small, baseUpdates: 10 };
    const first = await finetune(engine, toySkill(), { seed: 7 }, quiet, brief);
    const second = await finetune(engine, toySkill(), { seed: 7 }, quiet, brief);
    const other = await finetune(engine, toySkill(), { seed: 8 }, quiet, brief);
    expect(second.files.weights).toEqual(first.files.weights);
    expect(other.files.weights).not.toEqual(first.files.weights);
  });

  it('stops when cancelled and leaves no tensors behind', async () => {
    const engine = await fusedEngine('plain');
    const before = memory().numTensors;
    const source = new CancellationSource();
    const hooks = { cancellation: source.token, onProgress: () => source.cancel() };
    await expect(finetune(engine, toySkill(), { seed: 1 }, hooks, small)).rejects.toThrow(CancelledError);
    expect(memory().numTensors).toBe(before);
  });

  it('agrees with the plain JavaScript backend over ten updates from one seed', async () => {
    const brief = { ...small, baseUpdates: 2, updatesPerSample: 1, evaluateEvery: 1000 };
    const losses = async (backend: 'wasm' | 'cpu'): Promise<number[]> => {
      const found: number[] = [];
      const engine = await testEngine(backend);
      const hooks = {
        cancellation: neverCancelled,
        onProgress: (p: { loss: number }) => void found.push(p.loss),
      };
      await finetune(engine, toySkill(), { seed: 3 }, hooks, brief);
      return found;
    };
    const wasm = await losses('wasm');
    const cpu = await losses('cpu');
    expect(wasm).toHaveLength(2);
    for (const [index, loss] of wasm.entries()) {
      expect(loss).toBeCloseTo(cpu[index]!, 3);
    }
  });
});
