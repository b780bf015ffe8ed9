/**
 * Checkpoints on disk: a folder per model file, in it a folder per checkpoint. A checkpoint is written under a
 * temporary name and appears by one rename, so a reader sees a whole one or none; older ones go after that. Several
 * editor windows share the storage: nobody takes away what another one is writing, and who comes second takes the next
 * number.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
import { readRegularFile } from './readFile';

const modelFile = 'model.json';
const weightsFile = 'weights.bin';

/** Where the checkpoints of a model lie, and what belongs to them. */
export function checkpointFolder(root: string, modelUri: string): string {
  return join(root, modelFolderName(modelUri));
}

export function createCheckpointStore(root: string): CheckpointStore {
  const folderOf = (modelUri: string): string => checkpointFolder(root, modelUri);
  return {
    async load(modelUri) {
      const folder = folderOf(modelUri);
      const files = await readNewest(folder);
      if (files !== undefined) await markUsed(folder);
      return files;
    },
    async find(contentHash) {
      const learned = `"contentHash":"${contentHash}"`;
      for (const name of await modelFolders(root)) {
        const folder = join(root, name);
        if (await saysOf(folder, learned)) return readNewest(folder);
      }
      return undefined;
    },
    async save(modelUri, files) {
      const folder = folderOf(modelUri);
      try {
        const number = await again(tries, () => writeCheckpoint(folder, files));
        await removeOlder(folder, number);
        await markUsed(folder);
        await removeForgotten(root);
      } catch (error) {
        throw notStored(root, error);
      }
    },
  };
}

/**
 * The newest checkpoint. One that is there with a file missing is given out as it is, the missing file empty: the
 * checkpoint's own checks say what is wrong with it. If another window has taken it away meanwhile, there is a newer one.
 */
async function readNewest(folder: string): Promise<CheckpointFiles | undefined> {
  let last: number | undefined;
  for (;;) {
    const newest = (await checkpointNumbers(folder)).at(-1);
    if (newest === undefined) return undefined;
    const path = join(folder, nameOfCheckpoint(newest));
    const modelJson = await readIfThere(join(path, modelFile));
    const weights = await readIfThere(join(path, weightsFile));
    const age = await ageOf(join(path, modelFile));
    if ((modelJson !== undefined && weights !== undefined) || newest === last) {
      return {
        modelJson: new TextDecoder().decode(modelJson),
        weights: new Uint8Array(weights ?? []),
        learnedAt: Date.now() - age,
      };
    }
    last = newest;
  }
}

/** Whether the newest model.json holds a text: the weights, which are most of it, are left alone. */
async function saysOf(folder: string, text: string): Promise<boolean> {
  const newest = (await checkpointNumbers(folder)).at(-1);
  if (newest === undefined) return false;
  const modelJson = await readIfThere(join(folder, nameOfCheckpoint(newest), modelFile));
  return modelJson !== undefined && new TextDecoder().decode(modelJson).includes(text);
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readRegularFile(path);
  } catch {
    return undefined;
  }
}

/** @returns its number */
async function writeCheckpoint(folder: string, files: CheckpointFiles): Promise<number> {
  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(join(folder, draftPrefix));
  try {
    await writeFile(join(draft, weightsFile), files.weights);
    await writeFile(join(draft, modelFile), files.modelJson);
    if (files.learnedAt !== undefined) await setTime(join(draft, modelFile), files.learnedAt);
    return await again(tries, () => makeNewest(folder, draft));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Gives a folder the number after the last. Where another window has taken that number, and a later one, and cleaned the first away, all
 * between the look and the rename, ours would come to stand behind: it goes on to the end.
 */
async function makeNewest(folder: string, path: string): Promise<number> {
  const number = ((await checkpointNumbers(folder)).at(-1) ?? 0) + 1;
  const place = join(folder, nameOfCheckpoint(number));
  await rename(path, place);
  const last = (await checkpointNumbers(folder)).at(-1) ?? number;
  return last > number ? makeNewest(folder, place) : number;
}

/** What a rename says where another window was quicker with the same number, or has cleaned the folder away. */
const clashes: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT']);

async function again<T>(times: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (times <= 1 || !clashes.has(code)) throw error;
    return again(times - 1, work);
  }
}

/** Leftovers are no fault of the checkpoint that has just been stored. */
async function removeOlder(folder: string, kept: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const old = names.filter((name) => (numberOfCheckpoint(name) ?? kept) < kept);
  await Promise.allSettled(old.map((name) => removeWhole(folder, name)));
  for (const name of names.filter((each) => each.startsWith(draftPrefix))) {
    if ((await ageOf(join(folder, name))) > draftAge) await removeQuietly(join(folder, name));
  }
}

/** Away under its own name first: whoever reads it sees that it is gone, not that half of it is. */
async function removeWhole(folder: string, name: string): Promise<void> {
  const gone = join(folder, `${draftPrefix}${randomUUID()}`);
  await rename(join(folder, name), gone);
  await rm(gone, { recursive: true, force: true });
}

/** The checkpoints of models that were moved or deleted would stay for ever. */
async function removeForgotten(root: string): Promise<void> {
  const names = await modelFolders(root);
  const aged = await Promise.all(names.map(async (name) => ({ name, age: await ageOf(join(root, name)) })));
  for (const name of forgottenModels(aged)) await removeQuietly(join(root, name));
}

async function modelFolders(root: string): Promise<string[]> {
  return (await readdir(root).catch(() => [])).filter(isModelFolder);
}

function markUsed(folder: string): Promise<void> {
  return setTime(folder, Date.now());
}

function setTime(path: string, milliseconds: number): Promise<void> {
  const time = new Date(milliseconds);
  return utimes(path, time, time).catch(() => undefined);
}

/** In milliseconds since the last use; 0 for what is gone meanwhile. */
async function ageOf(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

function removeQuietly(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true }).catch(() => undefined);
}

async function checkpointNumbers(folder: string): Promise<number[]> {
  return checkpointNumbersIn(await readdir(folder).catch(() => []));
}
