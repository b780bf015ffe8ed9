import { describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../server/src/analysis/host';
import type { ModelSnapshot, ScratchSnapshot } from '../../server/src/analysis/snapshot';
import { createCatalog } from '../../server/src/catalog/catalog';
import type { DocumentKind } from '../../server/src/model/types';
import { memoryFileSystem } from '../support/memoryFileSystem';
import { modelText } from '../support/smallSkill';

const catalog = createCatalog();
const modelUri = 'file:///s/interactionModels/custom/en-GB.json';
const schemaUri = 'file:///s/speechAssets/IntentSchema.json';
const samplesUri = 'file:///s/speechAssets/SampleUtterances.txt';
const schema = '{"intents": [{"intent": "HelloIntent"}]}';

function hostWith(disk: Record<string, string>): Host {
  return createHost(memoryFileSystem(disk), catalog);
}

function open(host: Host, uri: string, kind: DocumentKind, text: string, version = 1): void {
  host.set({ uri, kind, version, text });
}

async function modelOf(host: Host, uri: string): Promise<ModelSnapshot> {
  const snapshot = await host.snapshot(uri);
  if (snapshot?.kind !== 'model') throw new Error('no model');
  return snapshot;
}

async function scratchOf(host: Host, uri: string): Promise<ScratchSnapshot> {
  const snapshot = await host.snapshot(uri);
  if (snapshot?.kind !== 'utterances') throw new Error('no scratch file');
  return snapshot;
}

describe('a JSON model', () => {
  it('is read at its version, with its locale and samples', async () => {
    const host = hostWith({});
    open(host, modelUri, 'interaction-model', modelText(), 4);
    const snapshot = await modelOf(host, modelUri);
    expect(snapshot.documents).toMatchObject([{ uri: modelUri, part: 'model', version: 4 }]);
    expect(snapshot.model.locale).toBe('en-GB');
    expect(snapshot.samples[0]?.sample.text).toBe('what is the weather in {city}');
  });

  it('becomes stale by a change, and stays what it was', async () => {
    const host = hostWith({});
    open(host, modelUri, 'interaction-model', modelText());
    const before = await modelOf(host, modelUri);
    expect(host.isCurrent(before)).toBe(true);
    open(host, modelUri, 'interaction-model', '{}', 2);
    expect(host.isCurrent(before)).toBe(false);
    expect(before.samples.length).toBeGreaterThan(10);
    expect((await modelOf(host, modelUri)).samples).toEqual([]);
  });

  it('is the same snapshot while nothing has changed', async () => {
    const host = hostWith({});
    open(host, modelUri, 'interaction-model', modelText());
    expect(await modelOf(host, modelUri)).toBe(await modelOf(host, modelUri));
  });

  it('is gone when it closes, and read from disk for others', async () => {
    const host = hostWith({ [modelUri]: modelText() });
    open(host, modelUri, 'interaction-model', '{}');
    const open1 = await modelOf(host, modelUri);
    host.delete(modelUri);
    expect(await host.snapshot(modelUri)).toBeUndefined();
    expect(host.isCurrent(open1)).toBe(false);
    const stored = await host.modelSnapshot(modelUri);
    expect(stored?.documents[0]?.version).toBeUndefined();
    expect(stored?.samples.length).toBeGreaterThan(10);
  });

  it('knows when training would see something else', async () => {
    const host = hostWith({});
    const hashAfter = async (text: string, version: number): Promise<string> => {
      open(host, modelUri, 'interaction-model', text, version);
      return (await modelOf(host, modelUri)).trainingData(1).contentHash;
    };
    const first = await hashAfter(modelText(), 1);
    expect(await hashAfter(`${modelText()}\n\n`, 2)).toBe(first);
    expect(await hashAfter(modelText().replace('hello there', 'hello you'), 3)).not.toBe(first);
  });
});

describe('a legacy pair', () => {
  it('is one model from either half, open texts before the disk', async () => {
    const host = hostWith({ [schemaUri]: schema, [samplesUri]: 'HelloIntent from disk' });
    open(host, samplesUri, 'legacy-samples', 'HelloIntent from the editor', 7);
    const fromSamples = await modelOf(host, samplesUri);
    open(host, schemaUri, 'legacy-schema', schema, 1);
    const fromSchema = await modelOf(host, schemaUri);
    expect([fromSamples.uri, fromSchema.uri]).toEqual([samplesUri, samplesUri]);
    expect(fromSchema.samples[0]?.sample.text).toBe('from the editor');
    expect(fromSchema.samplesPart).toBe('samples');
    expect(fromSchema.documents.map(({ part, version }) => [part, version])).toEqual([
      ['model', 1],
      ['samples', 7],
    ]);
  });

  it('reads its own slot types', async () => {
    const host = hostWith({
      [schemaUri]: '{"intents": [{"intent": "A", "slots": [{"name": "c", "type": "CITY"}]}]}',
      [samplesUri]: 'A go to {c}',
      'file:///s/speechAssets/customSlotTypes/CITY': 'paris\nrome',
    });
    open(host, samplesUri, 'legacy-samples', 'A go to {c}');
    const { model } = await modelOf(host, samplesUri);
    expect(model.slotTypes[0]?.values.map(({ value }) => value.value)).toEqual(['paris', 'rome']);
  });

  it('does without a half that is missing', async () => {
    const host = hostWith({});
    open(host, samplesUri, 'legacy-samples', 'HelloIntent hi');
    const snapshot = await modelOf(host, samplesUri);
    expect(snapshot.documents.map(({ uri }) => uri)).toEqual([samplesUri]);
    expect(snapshot.findings().length).toBeGreaterThan(0);
  });
});

describe('a scratch file', () => {
  const scratchUri = 'file:///s/try.utterances';

  it('finds the nearest model', async () => {
    const host = hostWith({ [modelUri]: modelText() });
    open(host, scratchUri, 'utterances', 'hello\n');
    const { modelUri: found, file } = await scratchOf(host, scratchUri);
    expect([found, file.utterances.length]).toEqual([modelUri, 1]);
  });

  it('speaks to the pair when its first line names a schema', async () => {
    const host = hostWith({ [schemaUri]: schema, [samplesUri]: 'HelloIntent hi' });
    open(host, scratchUri, 'utterances', 'model: speechAssets/IntentSchema.json\nhi');
    expect((await scratchOf(host, scratchUri)).modelUri).toBe(samplesUri);
  });

  it.each(['model: nowhere.json\nhi', 'model: notes.json\nhi', 'hi'])('finds none for %j', async (text) => {
    const host = hostWith({ 'file:///s/notes.json': '{"a": 1}' });
    open(host, scratchUri, 'utterances', text);
    expect((await scratchOf(host, scratchUri)).modelUri).toBeUndefined();
  });
});
