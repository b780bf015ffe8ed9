import { expect, it } from 'vitest';
import { createHost } from '../../server/src/analysis/host';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createCatalog } from '../../server/src/catalog/catalog';
import { moveFindings } from '../../server/src/languageService/moveFindings';
import { collectGarbage } from '../support/collectGarbage';
import { modelText } from '../support/smallSkill';

const uri = 'file:///s/interactionModels/custom/en-US.json';

/** Everything that is asked of a snapshot while somebody types, and nobody holds it afterwards. */
async function used(host: ReturnType<typeof createHost>, version: number): Promise<WeakRef<ModelSnapshot>[]> {
  const text = modelText().replace('hello there', `hello there${' you'.repeat(version)}`);
  host.set({ uri, kind: 'interaction-model', version, text });
  const snapshot = (await host.snapshot(uri)) as ModelSnapshot;
  snapshot.findings();
  snapshot.lexicon();
  snapshot.skillText();
  snapshot.conflicts();
  snapshot.confusables();
  return [snapshot, snapshot.skillText(), snapshot.trainingData(1)].map(
    (held) => new WeakRef(held) as WeakRef<ModelSnapshot>,
  );
}

it('holds nothing of a text that has been typed over, though the lexicon goes on', async () => {
  const host = createHost(emptyFileSystem, createCatalog());
  const first = await used(host, 1);
  await used(host, 2);
  await collectGarbage();
  expect(first.map((held) => held.deref())).toEqual([undefined, undefined, undefined]);
});

it('holds nothing of the texts between the one that findings are of and the present one', async () => {
  const host = createHost(emptyFileSystem, createCatalog());
  const snapshotOf = async (version: number): Promise<ModelSnapshot> => {
    await used(host, version);
    return (await host.snapshot(uri)) as ModelSnapshot;
  };
  const found = (await snapshotOf(1)).findings();
  expect(found.length).toBeGreaterThan(0);
  const oldest = await snapshotOf(1);
  const between = await (async () => {
    const second = await snapshotOf(2);
    moveFindings(found, oldest, second);
    // From now on, findings of the second text are moved on, and those of the oldest not any more.
    moveFindings(found, second, await snapshotOf(3));
    return new WeakRef(second);
  })();
  await collectGarbage();
  expect(between.deref()).toBeUndefined();
  expect(oldest.findings()).toBe(found);
});

it('holds training data no longer than whoever learns from it', async () => {
  const host = createHost(emptyFileSystem, createCatalog());
  const [snapshot, , data] = await used(host, 1);
  await collectGarbage();
  expect(data!.deref()).toBeUndefined();
  expect(snapshot!.deref()).toBeDefined();
});
