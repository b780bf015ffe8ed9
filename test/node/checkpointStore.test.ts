import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckpointFiles } from '../../server/src/nlu/api';
import { createCheckpointStore } from '../../server/src/node/checkpointStore';
import { savedModel } from '../support/savingProcess';
import { bundleProgram } from '../support/bundleProgram';

const uri = 'file:///skill/interactionModels/custom/en-US.json';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'skill-lens-store-'));
});
afterEach(() => {
  chmodSync(root, 0o755);
  rmSync(root, { recursive: true, force: true });
});

function files(name: string): CheckpointFiles {
  return { modelJson: `{"name":"${name}"}`, weights: new Uint8Array([1, 2, 3, name.length]) };
}

const hour = 3_600_000;

function age(path: string, milliseconds: number): void {
  const then = new Date(Date.now() - milliseconds);
  utimesSync(path, then, then);
}

/** The one folder that the store keeps for the model. */
function folderOfModel(): string {
  const [folder] = readdirSync(root);
  return join(root, folder!);
}

describe('createCheckpointStore', () => {
  it('gives back what was saved last, for each model its own', async () => {
    const store = createCheckpointStore(root);
    await store.save(uri, files('old'));
    await store.save(uri, files('newer'));
    await store.save('file:///other.json', files('other'));
    expect(await createCheckpointStore(root).load(uri)).toMatchObject(files('newer'));
    expect(await store.load('file:///other.json')).toMatchObject(files('other'));
    expect(await store.load('file:///never.json')).toBeUndefined();
  });

  it('finds by what was learned, whatever the file is called now, and knows when that was', async () => {
    const store = createCheckpointStore(root);
    const learnedAt = Date.now() - 3 * hour;
    const learned = { ...files('x'), modelJson: '{"contentHash":"abc"}', learnedAt };
    await store.save(uri, learned);
    await store.save('file:///other.json', files('other'));
    const found = await store.find('abc');
    expect(found).toMatchObject({ modelJson: learned.modelJson, weights: learned.weights });
    expect(Math.abs(found!.learnedAt! - learnedAt)).toBeLessThan(1000);
    expect(await store.find('ab')).toBeUndefined();
  });

  it('keeps one checkpoint a model and no leftovers', async () => {
    const store = createCheckpointStore(root);
    for (const name of ['a', 'bb', 'ccc']) await store.save(uri, files(name));
    expect(readdirSync(folderOfModel())).toEqual(['checkpoint-3']);
  });

  it('does not see a write that was cut off, and clears it away at the next', async () => {
    const store = createCheckpointStore(root);
    await store.save(uri, files('good'));
    const draft = join(folderOfModel(), 'draft-cutoff');
    mkdirSync(draft);
    writeFileSync(join(draft, 'weights.bin'), new Uint8Array([1]));
    expect(await store.load(uri)).toMatchObject(files('good'));
    await store.save(uri, files('next'));
    // Young as it is, another window may be writing it.
    expect(readdirSync(folderOfModel())).toEqual(['checkpoint-2', 'draft-cutoff']);
    age(draft, 2 * hour);
    await store.save(uri, files('last'));
    expect(readdirSync(folderOfModel())).toEqual(['checkpoint-3']);
  });

  it('forgets models that nobody has opened for 90 days, and all but 50', async () => {
    const store = createCheckpointStore(root);
    for (let i = 0; i < 55; i++) {
      await store.save(`file:///${i}.json`, files('x'));
      for (const name of readdirSync(root)) age(join(root, name), hour + i);
      await store.load('file:///0.json');
    }
    await store.save(uri, files('x'));
    expect(readdirSync(root)).toHaveLength(50);
    expect(await store.load('file:///0.json')).toBeDefined();
    for (const name of readdirSync(root)) age(join(root, name), 91 * 24 * hour);
    mkdirSync(join(root, 'not-ours'));
    await store.save(uri, files('y'));
    expect(readdirSync(root)).toHaveLength(2);
    expect(await store.load(uri)).toMatchObject(files('y'));
  });

  it('is shared by two processes, and no save is lost or torn', async () => {
    const program = await bundleProgram('savingProcess');
    const saving = (name: string) => promisify(execFile)(process.execPath, [program.path, root, name, '60']);
    const [first, second] = await Promise.all([saving('a'), saving('b')]);
    program.remove();
    expect([first.stdout, second.stdout]).toEqual(['[]', '[]']);
    // Each save has a number of its own, and what was saved last is what is left.
    const left = readdirSync(folderOfModel());
    expect(left).toHaveLength(1);
    expect(Number(left[0]!.replace('checkpoint-', ''))).toBeGreaterThanOrEqual(120);
    const last = await createCheckpointStore(root).load(savedModel);
    expect(['a59;', 'b59;']).toContain(last?.modelJson);
  });

  it('hands out a truncated checkpoint as it is, for its own checks to refuse', async () => {
    const store = createCheckpointStore(root);
    await store.save(uri, files('good'));
    truncateSync(join(folderOfModel(), 'checkpoint-1', 'weights.bin'), 2);
    rmSync(join(folderOfModel(), 'checkpoint-1', 'model.json'));
    expect(await store.load(uri)).toMatchObject({ modelJson: '', weights: new Uint8Array([1, 2]) });
  });

  it('names the folder and the mend where it cannot write', async () => {
    // A file in the way stops root as well, whom permissions do not.
    const blocked = join(root, 'file');
    writeFileSync(blocked, '');
    await expect(createCheckpointStore(blocked).save(uri, files('x'))).rejects.toThrow(
      /could not be stored in .*file .*make the folder writable/,
    );
  });

  it.skipIf(process.getuid?.() === 0)(
    'keeps the last good one when the folder becomes read-only',
    async () => {
      const store = createCheckpointStore(root);
      await store.save(uri, files('good'));
      const folder = folderOfModel();
      chmodSync(folder, 0o555);
      await expect(store.save(uri, files('lost'))).rejects.toThrow(/EACCES/);
      chmodSync(folder, 0o755);
      expect(await store.load(uri)).toMatchObject(files('good'));
    },
  );
});
