/**
 * Checkpoints in the extension's storage: a folder per model file, in it a file per checkpoint, written under a temporary name and then
 * renamed. Windows share the storage, as on disk: who comes second takes the next number, and what is older goes after that.
 */
import {
  checkpointNumbersIn,
  draftAge,
  draftPrefix,
  forgottenModels,
  isModelFolder,
  modelFolderName,
  nameOfCheckpoint,
  notStored,
  numberOfCheckpoint,
  tries,
} from '../lsp/checkpointNames';
import type { CheckpointStore } from '../lsp/runtime';
import type { CheckpointFiles } from '../nlu/api';
import { decodeCheckpoint, encodeCheckpoint } from './checkpointFile';
import type { ClientStorage } from './clientStorage';

/** An empty file whose time is that of the model's last use. */
const usedName = 'used';

/** @param root the storage folder's URI */
export function createWebCheckpointStore(storage: ClientStorage, root: string): CheckpointStore {
  return {
    async load(modelUri) {
      const folder = modelFolder(root, modelUri);
      const files = await readNewest(storage, folder);
      if (files !== undefined) await markUsed(storage, folder);
      return files;
    },
    async find(contentHash) {
      const learned = `"contentHash":"${contentHash}"`;
      for (const name of (await storage.list(root)).filter(isModelFolder)) {
        const files = await readNewest(storage, `${root}/${name}`);
        if (files?.modelJson.includes(learned)) return files;
      }
      return undefined;
    },
    async save(modelUri, files) {
      const folder = modelFolder(root, modelUri);
      try {
        const number = await writeCheckpoint(storage, folder, files);
        await markUsed(storage, folder);
        await removeOlder(storage, folder, number);
        await removeForgotten(storage, root);
      } catch (error) {
        throw notStored(root, error);
      }
    },
  };
}

/** Where the checkpoints of a model lie, and what belongs to them. */
export function modelFolder(root: string, modelUri: string): string {
  return `${root}/${modelFolderName(modelUri)}`;
}

/** If another window has taken the newest away meanwhile, there is a newer one. */
async function readNewest(storage: ClientStorage, folder: string): Promise<CheckpointFiles | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const newest = checkpointNumbersIn(await storage.list(folder)).at(-1);
    if (newest === undefined) return undefined;
    const bytes = await storage.read(`${folder}/${nameOfCheckpoint(newest)}`);
    if (bytes !== undefined) return decodeCheckpoint(bytes);
  }
  return undefined;
}

/** @returns its number */
async function writeCheckpoint(
  storage: ClientStorage,
  folder: string,
  files: CheckpointFiles,
): Promise<number> {
  const draft = `${folder}/${draftPrefix}${crypto.randomUUID()}`;
  await storage.write(draft, encodeCheckpoint(files));
  try {
    return await makeNewest(storage, folder, draft);
  } catch (error) {
    await quietly(storage.delete(draft));
    throw error;
  }
}

/** Gives a draft the number after the last; the next one where another window is quicker. */
async function makeNewest(storage: ClientStorage, folder: string, draft: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const number = (checkpointNumbersIn(await storage.list(folder)).at(-1) ?? 0) + 1;
    try {
      await storage.rename(draft, `${folder}/${nameOfCheckpoint(number)}`);
      return number;
    } catch (error) {
      if (attempt >= tries) throw error;
    }
  }
}

/** Leftovers are no fault of the checkpoint that has just been stored. */
async function removeOlder(storage: ClientStorage, folder: string, kept: number): Promise<void> {
  for (const name of await storage.list(folder)) {
    const path = `${folder}/${name}`;
    const isOld = (numberOfCheckpoint(name) ?? kept) < kept;
    const isAbandoned = name.startsWith(draftPrefix) && ((await storage.age(path)) ?? 0) > draftAge;
    if (isOld || isAbandoned) await quietly(storage.delete(path));
  }
}

/** The checkpoints of models that were moved or deleted would stay for ever. */
async function removeForgotten(storage: ClientStorage, root: string): Promise<void> {
  const names = (await storage.list(root)).filter(isModelFolder);
  const aged = await Promise.all(
    names.map(async (name) => ({ name, age: (await storage.age(`${root}/${name}/${usedName}`)) ?? 0 })),
  );
  for (const name of forgottenModels(aged)) await quietly(storage.delete(`${root}/${name}`));
}

function markUsed(storage: ClientStorage, folder: string): Promise<void> {
  return quietly(storage.write(`${folder}/${usedName}`, new Uint8Array()));
}

async function quietly(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}
