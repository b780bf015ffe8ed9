import { describe, expect, it } from 'vitest';
import { createHost } from '../../server/src/analysis/host';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createCatalog } from '../../server/src/catalog/catalog';
import { createRestingTexts } from '../../server/src/lsp/restingTexts';
import { modelText } from '../support/smallSkill';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const host = createHost(emptyFileSystem, createCatalog());

async function snapshotOf(samples: number, version: number): Promise<ModelSnapshot> {
  const texts = Array.from({ length: samples }, (_, i) => `hello number ${i} of ${version}`);
  host.set({ uri, kind: 'interaction-model', version, text: modelText({ samples: { HelloIntent: texts } }) });
  const snapshot = await host.snapshot(uri);
  if (snapshot?.kind !== 'model') throw new Error('no model');
  return snapshot;
}

describe('the text of a long model', () => {
  it('is that from before the writing, until the line is left', async () => {
    const texts = createRestingTexts();
    const [one, two, three] = [
      await snapshotOf(3001, 1),
      await snapshotOf(3001, 2),
      await snapshotOf(3001, 3),
    ];
    expect(texts.textFor(one)).toBe(one);
    texts.setWriting(uri, true);
    expect([texts.textFor(two), texts.textFor(three)]).toEqual([one, one]);
    expect(texts.isLongAndWritten(three)).toBe(true);
    texts.setWriting(uri, false);
    expect(texts.textFor(three)).toBe(three);
    expect(texts.isLongAndWritten(three)).toBe(false);
  });

  it('is its own where it is short', async () => {
    const texts = createRestingTexts();
    const snapshot = await snapshotOf(30, 1);
    texts.setWriting(uri, true);
    expect([texts.textFor(snapshot), texts.isLongAndWritten(snapshot)]).toEqual([undefined, false]);
  });
});
