import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkpointFolder, createCheckpointStore } from '../../server/src/node/checkpointStore';
import { createOpinionStore } from '../../server/src/node/opinionStore';

const root = mkdtempSync(join(tmpdir(), 'skill-lens-opinions-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const uri = 'file:///skill/en-US.json';
const opinion = { folds: [{ contentHash: 'a', samples: [] }] };

it('keeps an opinion beside the checkpoints, and takes none for half a one', async () => {
  const store = createOpinionStore(root);
  expect(await store.load(uri)).toBeUndefined();
  await store.save(uri, opinion);
  expect(await store.load(uri)).toEqual(opinion);
  await createCheckpointStore(root).save(uri, { modelJson: '{}', weights: new Uint8Array(4) });
  expect(await store.load(uri)).toEqual(opinion);
  const folder = checkpointFolder(root, uri);
  expect(readdirSync(folder).sort()).toEqual(['checkpoint-1', 'second-opinion.json']);
  writeFileSync(join(folder, 'second-opinion.json'), '{"formatVersion": 1, "opin');
  expect(await store.load(uri)).toBeUndefined();
});
