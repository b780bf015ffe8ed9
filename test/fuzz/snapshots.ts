/** Edits read in part must say what the whole text says, read anew; all places lie in the text. */
import { isDeepStrictEqual } from 'node:util';
import { createHost, type Host } from '../../server/src/analysis/host';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import type { Random } from '../../server/src/base/random';
import { createCatalog } from '../../server/src/catalog/catalog';
import { randomlyEdited } from '../support/randomEdits';
import { type Attack, insist } from './attack';
import { startText } from './texts';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const editsBetweenLooks = 20;

export function snapshotAttack(models: readonly string[]): Attack {
  const catalog = createCatalog();
  return {
    name: 'incremental against fresh',
    unit: 'edits',
    async step(random: Random) {
      const host = createHost(emptyFileSystem, catalog);
      let text = startText(random, models);
      await read(host, 0, text);
      for (let version = 1; version <= editsBetweenLooks; version++) {
        text = randomlyEdited(text, random);
        await read(host, version, text);
      }
      const found = said(await read(host, editsBetweenLooks + 1, text));
      const fresh = said(await read(createHost(emptyFileSystem, catalog), 1, text));
      insist(isDeepStrictEqual(found, fresh), () => `read in part differs from read anew:\n${text}`);
      const outside = found.findings.find(
        ({ range: { start, end } }) => start < 0 || start > end || end > text.length,
      );
      insist(outside === undefined, () => `${outside?.ruleId} lies outside of the text:\n${text}`);
      return editsBetweenLooks;
    },
    end: () => Promise.resolve(),
  };
}

async function read(host: Host, version: number, text: string): Promise<ModelSnapshot> {
  host.set({ uri, kind: 'interaction-model', version, text });
  const snapshot = await host.snapshot(uri);
  insist(snapshot?.kind === 'model', () => `no model is read from:\n${text}`);
  return snapshot;
}

function said(snapshot: ModelSnapshot) {
  const { model } = snapshot;
  return { model: structuredClone(model), findings: snapshot.findings() };
}
