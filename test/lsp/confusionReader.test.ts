import { expect, it } from 'vitest';
import { createHost } from '../../server/src/analysis/host';
import { neverCancelled } from '../../server/src/base/cancellation';
import { createCatalog } from '../../server/src/catalog/catalog';
import { createConfusionReader } from '../../server/src/lsp/confusionReader';
import { createTurns } from '../../server/src/lsp/turns';
import { nodeScheduler } from '../../server/src/node/scheduler';
import { memoryFileSystem } from '../support/memoryFileSystem';
import { modelText } from '../support/smallSkill';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

it('keeps the readings of open models, and of those that no editor shows only the last ones', async () => {
  const uris = ['open', 'a', 'b', 'c'].map((skill) => `file:///${skill}/interactionModels/custom/en-US.json`);
  const text = modelText();
  const host = createHost(
    memoryFileSystem(Object.fromEntries(uris.map((uri) => [uri, text]))),
    createCatalog(),
  );
  host.set({ uri: uris[0]!, kind: 'interaction-model', version: 1, text });
  const reader = createConfusionReader({
    openEngine: () => Promise.reject(new Error('letters alone do')),
    openPretrained: () => Promise.resolve(undefined),
    turns: createTurns({ scheduler: nodeScheduler, clock: () => performance.now() }),
    log: silent,
    secondOpinion: () => undefined,
  });
  for (const uri of uris) await reader.read((await host.modelSnapshot(uri))!, neverCancelled);
  expect(uris.map((uri) => reader.get(uri) !== undefined)).toEqual([true, false, true, true]);
  const again = (await host.modelSnapshot(uris[3]!))!;
  expect(await reader.read(again, neverCancelled)).toBe(reader.get(uris[3]!));
});
