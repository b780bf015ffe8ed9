import { describe, expect, it } from 'vitest';
import { explainPhrase, explainSample } from '../../server/src/analysis/explainPrediction';
import { createHost } from '../../server/src/analysis/host';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createCatalog } from '../../server/src/catalog/catalog';
import { trainQuick } from '../../server/src/nlu/quick/trainQuick';
import { modelText } from '../support/smallSkill';

const uri = 'file:///s/interactionModels/custom/en-US.json';

async function snapshotOf(text: string): Promise<ModelSnapshot> {
  const host = createHost(emptyFileSystem, createCatalog());
  host.set({ uri, kind: 'interaction-model', version: 1, text });
  const snapshot = await host.snapshot(uri);
  if (snapshot?.kind !== 'model') throw new Error('no model');
  return snapshot;
}

describe('why an utterance is heard as it is', () => {
  it('is said by the words that pull, the strongest first', async () => {
    const snapshot = await snapshotOf(modelText());
    const predictor = trainQuick(snapshot.trainingData(1), { seed: 1 });
    const { example, pulls } = explainPhrase(snapshot, predictor, 'hello my friend');
    expect(example.intent).toBe('HelloIntent');
    expect(pulls[0]?.word).toBe('hello');
    const drops = pulls.map(({ drop }) => drop);
    expect(drops).toEqual(drops.toSorted((a, b) => b - a));
    expect(Math.min(...drops)).toBeGreaterThan(0);
  });

  it('is said by samples that are alike, of the intent heard and of its own, never by the sample itself', async () => {
    const samples = { A: ['play it again', 'play it now', 'sing'], B: ['play it loud', 'hush now please'] };
    const snapshot = await snapshotOf(modelText({ samples }));
    const predictor = trainQuick(snapshot.trainingData(1), { seed: 1 });
    const asked = snapshot.samples.find(({ sample }) => sample.text === 'play it loud')!;
    const { alike } = explainSample(snapshot, predictor, asked, 'A');
    expect(alike.map(({ sample }) => sample.sample.text)).toEqual(['play it again', 'play it now']);
    expect(alike[0]?.likeness).toBe(0.5);
  });

  it('is nothing where there is but one word, or none', async () => {
    const snapshot = await snapshotOf(modelText());
    const predictor = trainQuick(snapshot.trainingData(1), { seed: 1 });
    expect(explainPhrase(undefined, predictor, 'hello').pulls).toEqual([]);
    expect(explainPhrase(undefined, predictor, '')).toMatchObject({ pulls: [], alike: [] });
  });
});
