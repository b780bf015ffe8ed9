import { describe, expect, it } from 'vitest';
import { createHost } from '../../server/src/analysis/host';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createCatalog } from '../../server/src/catalog/catalog';
import { createRestingTexts } from '../../server/src/lsp/restingTexts';
import { modelText } from '../support/smallSkill';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const host = createHost(emptyFileSystem, createCatalog());
let nextVersion = 1;

async function snapshotOf(intents: Readonly<Record<string, readonly string[]>>): Promise<ModelSnapshot> {
  const samples = Object.fromEntries(Object.entries(intents).map(([name, texts]) => [name, [...texts]]));
  host.set({ uri, kind: 'interaction-model', version: nextVersion++, text: modelText({ samples }) });
  const snapshot = await host.snapshot(uri);
  if (snapshot?.kind !== 'model') throw new Error('no model');
  return snapshot;
}

const hello = (count: number, last: string) => ({
  HelloIntent: [...Array.from({ length: count - 1 }, (_, i) => `hello number ${i}`), last],
});

describe.each([
  ['short', 30],
  ['long', 3001],
])('the text of a %s model', (_, count) => {
  it('is that from before the writing, until the line is left', async () => {
    const texts = createRestingTexts();
    const [one, two, three] = [
      await snapshotOf(hello(count, 'good')),
      await snapshotOf(hello(count, 'good d')),
      await snapshotOf(hello(count, 'good da')),
    ];
    expect(texts.textFor(one)).toBe(one);
    expect(texts.setWriting(uri, [7])).toBe(true);
    expect([texts.textFor(two), texts.textFor(three)]).toEqual([one, one]);
    expect(texts.isLongAndWritten(three)).toBe(count > 3000);
    expect(texts.setWriting(uri, [7])).toBe(false);
    expect(texts.setWriting(uri, [])).toBe(true);
    expect(texts.textFor(three)).toBe(three);
    expect(texts.isLongAndWritten(three)).toBe(false);
  });

  it('is that between two lines where it is short, so that the second is heard beside the first', async () => {
    const texts = createRestingTexts();
    const [one, two, three] = [
      await snapshotOf(hello(count, 'good day')),
      await snapshotOf(hello(count, 'good morning')),
      await snapshotOf(hello(count, 'good morning t')),
    ];
    texts.textFor(one);
    texts.setWriting(uri, [7]);
    texts.textFor(two);
    texts.setWriting(uri, [8]);
    texts.rest(two);
    expect(texts.textFor(three)).toBe(count > 3000 ? one : two);
  });

  it('is its own where an intent has come, which the sample may be of', async () => {
    const texts = createRestingTexts();
    texts.textFor(await snapshotOf(hello(count, 'good day')));
    texts.setWriting(uri, [7]);
    const other = await snapshotOf({ ...hello(count, 'good day'), ByeIntent: ['good bye'] });
    expect(texts.textFor(other)).toBe(other);
  });
});
