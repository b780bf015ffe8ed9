import { expect, it } from 'vitest';
import { createHost } from '../../../server/src/analysis/host';
import { emptyFileSystem } from '../../../server/src/base/fileSystem';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { type ValueIndex, valueIndex } from '../../../server/src/evaluation/resolution/valueIndex';
import { modelText } from '../../support/smallSkill';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const host = createHost(emptyFileSystem, createCatalog());

async function indexIn(text: string, version: number): Promise<ValueIndex> {
  host.set({ uri, kind: 'interaction-model', version, text });
  const { model } = (await host.modelSnapshot(uri))!;
  return valueIndex(model.slotTypes, 'MOVIE_TITLE', 'en-US');
}

it('is made once for a type, not once for every text', async () => {
  const text = modelText();
  const index = await indexIn(text, 1);
  expect(await indexIn(text.replace('hello there', 'hello there you'), 2)).toBe(index);
  const withAnother = await indexIn(text.replace('"jaws"', '"jaws two"'), 3);
  expect([withAnother.has('jaws two'), withAnother.has('jaws'), index.has('jaws')]).toEqual([
    true,
    false,
    true,
  ]);
});
