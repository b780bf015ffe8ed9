import { describe, expect, it } from 'vitest';
import { createHost } from '../../server/src/analysis/host';
import { countSamples, samplesThat } from '../../server/src/analysis/samplesThat';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createCatalog } from '../../server/src/catalog/catalog';
import { modelText, smallSkill } from '../support/smallSkill';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const text = modelText();
const edited = text.replace('what is the weather', 'tell me what the weather is');

async function twoVersions(): Promise<ModelSnapshot[]> {
  const host = createHost(emptyFileSystem, createCatalog());
  const snapshots: ModelSnapshot[] = [];
  for (const [i, content] of [text, edited].entries()) {
    host.set({ uri, kind: 'interaction-model', version: i + 1, text: content });
    snapshots.push((await host.modelSnapshot(uri))!);
  }
  return snapshots;
}

describe('samples by their place', () => {
  it('are those that stand there after an edit before them', async () => {
    const [, snapshot] = await twoVersions();
    for (let offset = 0; offset < edited.length; offset += 7) {
      const naive = snapshot!.samples.filter(
        ({ sample: { range } }) => offset >= range.start && offset <= range.end,
      );
      expect(samplesThat(snapshot!, (start, end) => offset >= start && offset <= end)).toEqual(naive);
    }
  });

  it('are counted', async () => {
    const [, snapshot] = await twoVersions();
    expect(countSamples(snapshot!)).toBe(Object.values(smallSkill.samples).flat().length);
  });
});
