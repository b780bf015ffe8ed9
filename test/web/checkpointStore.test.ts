import { describe, expect, it } from 'vitest';
import { decodeCheckpoint, encodeCheckpoint } from '../../server/src/web/checkpointFile';
import { createWebCheckpointStore, modelFolder } from '../../server/src/web/checkpointStore';
import { createWebOpinionStore } from '../../server/src/web/opinionStore';
import { memoryStorage } from './memoryStorage';

const root = 'vscode-userdata:/storage/skill-lens';
const uri = 'vscode-vfs://github/me/skill/models/en-US.json';
const files = (text: string) => ({
  modelJson: `{"contentHash":"${text}","é":"日本"}`,
  weights: new Uint8Array([1, 2, 10, 255]),
  learnedAt: 1234,
});

describe('a checkpoint as one file', () => {
  it('comes back as it went', () => {
    expect(decodeCheckpoint(encodeCheckpoint(files('a')))).toEqual(files('a'));
  });

  it.each([
    ['nothing', []],
    ['no head', [1, 2, 3]],
    ['half a head', [...new TextEncoder().encode('{"modelBytes":5')]],
  ])('that holds %s is given out for the checks to refuse', (_what, bytes) => {
    expect(decodeCheckpoint(new Uint8Array(bytes)).modelJson).toBe('');
  });
});

describe('the store in a browser', () => {
  it('keeps the last checkpoint of a model, and no more', async () => {
    const storage = memoryStorage();
    const store = createWebCheckpointStore(storage, root);
    expect(await store.load(uri)).toBeUndefined();
    for (const text of ['a', 'b', 'c']) await store.save(uri, files(text));
    expect(await store.load(uri)).toEqual(files('c'));
    expect((await storage.list(modelFolder(root, uri))).toSorted()).toEqual(['checkpoint-3', 'used']);
  });

  it('finds what another file has learned from the same samples', async () => {
    const store = createWebCheckpointStore(memoryStorage(), root);
    await store.save(uri, files('a'));
    expect(await store.find('a')).toEqual(files('a'));
    expect(await store.find('b')).toBeUndefined();
  });

  it('takes the next number where another window was quicker, and the later one counts', async () => {
    const storage = memoryStorage();
    const store = createWebCheckpointStore(storage, root);
    let others = 0;
    storage.beforeRename = () => {
      if (others++ > 1) return;
      const taken = `${modelFolder(root, uri)}/checkpoint-${others}`;
      storage.files.set(taken, { bytes: encodeCheckpoint(files('other')), at: Date.now() });
    };
    await store.save(uri, files('mine'));
    expect(await store.load(uri)).toEqual(files('mine'));
    expect(await storage.list(modelFolder(root, uri))).toContain('checkpoint-3');
  });

  it('leaves no draft behind and says where to look, where storing fails', async () => {
    const storage = memoryStorage();
    const store = createWebCheckpointStore(storage, root);
    storage.beforeRename = () => {
      throw new Error('no room');
    };
    await expect(store.save(uri, files('a'))).rejects.toThrow(/could not be stored in .*no room.*free some/s);
    expect(storage.files.size).toBe(0);
  });

  it('forgets models that nobody has opened for 90 days, with what belongs to them', async () => {
    const storage = memoryStorage();
    const store = createWebCheckpointStore(storage, root);
    const opinions = createWebOpinionStore(storage, root);
    await store.save('old', files('old'));
    await opinions.save('old', { folds: [] } as never);
    for (const file of storage.files.values()) file.at -= 91 * 24 * 3_600_000;
    await store.save(uri, files('a'));
    expect(await store.load('old')).toBeUndefined();
    expect(await opinions.load('old')).toBeUndefined();
    expect(await store.load(uri)).toEqual(files('a'));
  });

  it('takes away drafts that were cut off, and no fresh ones of other windows', async () => {
    const storage = memoryStorage();
    const store = createWebCheckpointStore(storage, root);
    const folder = modelFolder(root, uri);
    storage.files.set(`${folder}/draft-old`, { bytes: new Uint8Array(), at: Date.now() - 2 * 3_600_000 });
    storage.files.set(`${folder}/draft-new`, { bytes: new Uint8Array(), at: Date.now() });
    await store.save(uri, files('a'));
    expect((await storage.list(folder)).filter((name) => name.startsWith('draft'))).toEqual(['draft-new']);
  });
});

describe('second opinions in a browser', () => {
  it('come back, and half of one counts as none', async () => {
    const storage = memoryStorage();
    const store = createWebOpinionStore(storage, root);
    const opinion = { folds: [{ samples: ['a'] }] } as never;
    await store.save(uri, opinion);
    expect(await store.load(uri)).toEqual(opinion);
    const [path] = [...storage.files.keys()];
    storage.files.set(path!, { bytes: new TextEncoder().encode('{"formatVersion":1,'), at: 0 });
    expect(await store.load(uri)).toBeUndefined();
  });
});
