import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftCheckpoint, readCheckpoint } from '../../server/src/cli/checkpointFolder';
import { createTemporaryFolder, type TemporaryFolder } from './temporaryFolder';

const files = { modelJson: '{"a":1}', weights: Uint8Array.of(1, 2, 3) };
let folder: TemporaryFolder;

beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => folder.remove());

describe('draftCheckpoint', () => {
  it('writes into a new folder, parents and all, and reads back', async () => {
    const target = join(folder.path, 'a', 'b');
    const draft = await draftCheckpoint(target);
    await draft.commit(files);
    await draft.discard();
    expect(readdirSync(join(folder.path, 'a'))).toEqual(['b']);
    expect(readdirSync(target).sort()).toEqual(['model.json', 'weights.bin']);
    const read = await readCheckpoint(target);
    expect([read.modelJson, [...read.weights]]).toEqual(['{"a":1}', [1, 2, 3]]);
  });

  it('replaces an older checkpoint and keeps the other files of the folder', async () => {
    folder.write('out/model.json', 'old');
    folder.write('out/weights.bin', 'old');
    folder.write('out/notes.txt', 'mine');
    const target = join(folder.path, 'out');
    const draft = await draftCheckpoint(target);
    expect(readFileSync(join(target, 'model.json'), 'utf8')).toBe('old');
    await draft.commit(files);
    await draft.discard();
    expect(readdirSync(target).sort()).toEqual(['model.json', 'notes.txt', 'weights.bin']);
    expect(readFileSync(join(target, 'model.json'), 'utf8')).toBe('{"a":1}');
  });

  it('leaves nothing behind when discarded', async () => {
    const draft = await draftCheckpoint(join(folder.path, 'a', 'b'));
    await draft.discard();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('leaves an older checkpoint as it was when discarded', async () => {
    folder.write('out/model.json', 'old');
    const draft = await draftCheckpoint(join(folder.path, 'out'));
    await draft.discard();
    expect(readdirSync(join(folder.path, 'out'))).toEqual(['model.json']);
  });

  it('names the folder and the mend where a part of the path is a file', async () => {
    const file = folder.write('file', '');
    const target = join(file, 'out');
    await expect(draftCheckpoint(target)).rejects.toThrow(
      `${target}: cannot write a checkpoint here: a file is in the way where a folder is needed; choose another path`,
    );
  });

  it('names the folder and the mend where it is a file itself', async () => {
    const file = folder.write('file', 'mine');
    await expect(draftCheckpoint(file)).rejects.toThrow(
      `${file}: cannot write a checkpoint here: a file is in the way`,
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

describe('readCheckpoint', () => {
  it('names the file that is missing', async () => {
    mkdirSync(join(folder.path, 'empty'));
    await expect(readCheckpoint(join(folder.path, 'empty'))).rejects.toThrow(
      /model\.json: cannot read: no such file/,
    );
  });
});
