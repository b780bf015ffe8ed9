import { describe, expect, it } from 'vitest';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { createHost } from '../../server/src/analysis/host';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createCatalog } from '../../server/src/catalog/catalog';
import { provideAddSample } from '../../server/src/features/addSample';
import { provideTryResult, sampleOf } from '../../server/src/features/tryUtterance';
import type { PredictedSlot, Prediction } from '../../server/src/nlu/types';
import { modelText } from '../support/smallSkill';

const uri = 'file:///s/interactionModels/custom/en-US.json';

function predictionOf(utterance: string, ...values: [string, string][]): Prediction {
  const slots = values.map(([name, value]): PredictedSlot => {
    const start = utterance.indexOf(value);
    return { name, value, start, end: start + value.length, tokenStart: 0, tokenEnd: 1, confidence: 0.9 };
  });
  const alternatives = Array.from({ length: 9 }, (_, i) => ({ intent: `I${i}`, confidence: 0.01 }));
  return { ...base, utterance, slots, alternatives };
}

const base: Prediction = {
  utterance: '',
  intent: 'PlayIntent',
  confidence: 0.9,
  slots: [],
  alternatives: [],
  scope: 1,
  match: undefined,
};

async function snapshotOf(text: string) {
  const host = createHost(emptyFileSystem, createCatalog());
  host.set({ uri, kind: 'interaction-model', version: 3, text });
  const snapshot = await host.snapshot(uri);
  if (snapshot?.kind !== 'model') throw new Error('no model');
  return snapshot;
}

async function added(text: string, intent: string, sample: string): Promise<string | undefined> {
  const snapshot = await snapshotOf(text);
  const edit = provideAddSample(snapshot, intent, sample);
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const [only] = change?.edits ?? [];
  if (only === undefined || !('newText' in only)) return undefined;
  const document = snapshot.documents[0]!.text;
  const [start, end] = [document.offsetAt(only.range.start), document.offsetAt(only.range.end)];
  return text.slice(0, start) + only.newText + text.slice(end);
}

describe('a phrase that is tried', () => {
  it('becomes a sample with slots for its values', () => {
    expect(sampleOf(predictionOf('play  dune in paris ', ['movie', 'dune'], ['city', 'paris']))).toBe(
      'play {movie} in {city}',
    );
  });

  it('is answered with the first few intents', () => {
    const { intents, slots } = provideTryResult(predictionOf('play dune', ['movie', 'dune']));
    expect(intents.map(({ intent }) => intent)).toEqual(['PlayIntent', 'I0', 'I1', 'I2', 'I3']);
    expect(slots).toEqual([{ name: 'movie', value: 'dune' }]);
  });
});

describe('a sample that is added', () => {
  it('stands behind the others of its intent', async () => {
    const text = modelText();
    const after = await added(text, 'PlayIntent', 'play "it" {movie}');
    const model = JSON.parse(after ?? '');
    const { intents } = model.interactionModel.languageModel;
    const play = intents.find(({ name }: { name: string }) => name === 'PlayIntent');
    expect(play.samples.at(-1)).toBe('play "it" {movie}');
    expect(play.samples.length).toBeGreaterThan(2);
  });

  it.each([
    ['no such intent', 'NoIntent', 'play it', modelText()],
    ['the intent has it', 'PlayIntent', 'PLAY {movie}', modelText()],
    ['the text is broken', 'PlayIntent', 'play it', `${modelText().slice(0, -2)},,`],
  ])('is none where %s', async (_, intent, sample, text) => {
    expect(await added(text, intent, sample)).toBeUndefined();
  });
});
