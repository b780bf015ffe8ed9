import { beforeAll, describe, expect, it } from 'vitest';
import { createHost } from '../../server/src/analysis/host';
import { createSamplePredictor, type SamplePredictor } from '../../server/src/analysis/predictSamples';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import { CancellationSource, neverCancelled } from '../../server/src/base/cancellation';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createCatalog } from '../../server/src/catalog/catalog';
import type { Predictor } from '../../server/src/nlu/api';
import { loadPredictor } from '../../server/src/nlu/predictor';
import { nodeScheduler } from '../../server/src/node/scheduler';
import { modelText, smallSkill } from '../support/smallSkill';
import { testEngine } from '../support/testEngine';
import { trainQuickly } from '../support/trainedPredictor';

const catalog = createCatalog();
const uri = 'file:///s/interactionModels/custom/en-US.json';
const sampleCount = Object.values(smallSkill.samples).flat().length;
let predictor: Predictor;
let asked: string[] = [];
let nextVersion = 1;

beforeAll(async () => {
  const engine = await testEngine();
  const trained = loadPredictor(
    engine,
    await trainQuickly(engine, (await snapshotOf(modelText())).trainingData(1)),
  );
  // The real one, with an ear on the door.
  predictor = {
    ...trained,
    predict(utterances, skill, without) {
      asked.push(...utterances);
      return trained.predict(utterances, skill, without);
    },
  };
});

/** @param host one that has seen the text before knows what an edit of it touches */
async function snapshotOf(text: string, host = createHost(emptyFileSystem, catalog)): Promise<ModelSnapshot> {
  host.set({ uri, kind: 'interaction-model', version: nextVersion++, text });
  const snapshot = await host.snapshot(uri);
  if (snapshot?.kind !== 'model') throw new Error('no model');
  return snapshot;
}

async function runAll(samples: SamplePredictor, snapshot: ModelSnapshot): Promise<number> {
  let batches = 0;
  for await (const _ of samples.run(snapshot, predictor, snapshot.samples, neverCancelled)) batches++;
  return batches;
}

describe('createSamplePredictor', () => {
  it('predicts every sample with its place and slots', async () => {
    const samples = createSamplePredictor(nodeScheduler);
    const text = modelText();
    const snapshot = await snapshotOf(text);
    expect(samples.known(snapshot, predictor)).toEqual([]);
    await runAll(samples, snapshot);
    const predictions = samples.known(snapshot, predictor);
    expect(predictions.map((each) => text.slice(each.range.start, each.range.end))).toEqual(
      Object.values(smallSkill.samples).flat(),
    );
    const right = predictions.filter((each) => each.intent === each.expectedIntent);
    expect(right.length).toBeGreaterThan(sampleCount * 0.7);
    const city = predictions[0]?.slots[0];
    expect([city?.expected, text.slice(city?.range.start, city?.range.end)]).toEqual(['city', '{city}']);
    const total =
      predictions[0]!.confidence +
      predictions[0]!.alternatives.reduce((sum, each) => sum + each.confidence, 0);
    expect(total).toBeLessThanOrEqual(1.0001);
    expect(predictions[0]!.alternatives).toHaveLength(3);
  });

  it('asks with three fillings where there are slots, once where there are none, and never again', async () => {
    const samples = createSamplePredictor(nodeScheduler);
    const host = createHost(emptyFileSystem, catalog);
    asked = [];
    await runAll(samples, await snapshotOf(modelText(), host));
    const lines = Object.values(smallSkill.samples).flat();
    const withSlots = lines.filter((line) => line.includes('{')).length;
    expect(asked).toHaveLength(withSlots * 3 + (lines.length - withSlots));
    asked = [];
    expect(await runAll(samples, await snapshotOf(`${modelText()}\n`, host))).toBe(0);
    await runAll(samples, await snapshotOf(modelText().replace('hello there', 'hello you there'), host));
    expect(asked).toEqual(['hello you there']);
  });

  it('asks again what a changed sample takes, and everything where a list has changed', async () => {
    const samples = createSamplePredictor(nodeScheduler);
    const host = createHost(emptyFileSystem, catalog);
    const lines: Record<string, readonly string[]> = {
      ...smallSkill.samples,
      HelloIntent: ['hello there', 'good morning to you', 'hi'],
    };
    await runAll(samples, await snapshotOf(modelText({ samples: lines }), host));
    asked = [];
    const taken = { ...lines, PlayIntent: [...lines['PlayIntent']!, 'good morning to {movie}'] };
    await runAll(samples, await snapshotOf(modelText({ samples: taken }), host));
    expect(asked.filter((utterance) => !utterance.startsWith('good morning to '))).toEqual([]);
    expect(asked).toContain('good morning to you');
    const total = samples.known(await snapshotOf(modelText({ samples: taken }), host), predictor).length;
    asked = [];
    const text = modelText({ samples: taken }).replace('"jaws"', '"brazil"');
    expect(samples.known(await snapshotOf(text, host), predictor)).toEqual([]);
    await runAll(samples, await snapshotOf(text, host));
    expect(samples.known(await snapshotOf(text, host), predictor)).toHaveLength(total);
  });

  it('gives the same answers from a fresh start', async () => {
    const [one, two] = [createSamplePredictor(nodeScheduler), createSamplePredictor(nodeScheduler)];
    const snapshot = await snapshotOf(modelText());
    await runAll(one, snapshot);
    await runAll(two, snapshot);
    expect(one.known(snapshot, predictor)).toEqual(two.known(snapshot, predictor));
  });

  it('works in batches, in the order that is asked for, and knows each part by itself', async () => {
    const samples = createSamplePredictor(nodeScheduler);
    const many = Array.from({ length: 100 }, (_, i) => `hello number ${i}`);
    const text = modelText({ samples: { HelloIntent: many, PlayIntent: ['play {movie}'] } });
    const snapshot = await snapshotOf(text);
    const last = snapshot.samples.at(-1)!;
    const ordered = [last, ...snapshot.samples.slice(0, -1)];
    const batches = samples.run(snapshot, predictor, ordered, neverCancelled);
    await batches.next();
    const known = samples.known(snapshot, predictor);
    // 64 utterances: three fillings of the first one, and 61 samples without slots.
    expect(known).toHaveLength(62);
    expect(known.at(-1)?.text).toBe('play {movie}');
    expect(samples.known(snapshot, predictor, [last]).map((each) => each.text)).toEqual(['play {movie}']);
    await batches.next();
    expect(samples.known(snapshot, predictor)).toHaveLength(101);
  });

  it('stops between batches when cancelled', async () => {
    const samples = createSamplePredictor(nodeScheduler);
    const many = Array.from({ length: 100 }, (_, i) => `good morning ${i}`);
    const snapshot = await snapshotOf(modelText({ samples: { HelloIntent: many } }));
    const source = new CancellationSource();
    for await (const _ of samples.run(snapshot, predictor, snapshot.samples, source.token)) source.cancel();
    expect(samples.known(snapshot, predictor)).toHaveLength(64);
  });

  it('predicts a single sample at once', async () => {
    const samples = createSamplePredictor(nodeScheduler);
    const snapshot = await snapshotOf(modelText());
    const prediction = samples.predictOne(snapshot, predictor, snapshot.samples[4]!);
    expect(prediction).toMatchObject({ text: 'play {movie}', expectedIntent: 'PlayIntent' });
    expect(samples.known(snapshot, predictor)).toEqual([prediction]);
  });
});
