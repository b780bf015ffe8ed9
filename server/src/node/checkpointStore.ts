/**
 * Checkpoints on disk: a folder per model file, in it a folder per checkpoint. A checkpoint is written under a
 * temporary name and appears by one rename, so a reader sees a whole one or none; older ones go after that.
 */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../base/hash';
import type { CheckpointStore } from '../lsp/runtime';
import type { CheckpointFiles } from '../nlu/api';

const modelFile = 'model.json';
const weightsFile = 'weights.bin';
const checkpointName = /^checkpoint-(\d+)$/;
const draftPrefix = 'draft-';
/** Characters of the hash of a model's URI: unique enough for a person's files, short enough for a path. */
const folderNameLength = 24;

export function createCheckpointStore(root: string): CheckpointStore {
  const folderOf = (modelUri: string): string => join(root, hashOf(modelUri).slice(0, folderNameLength));
  return {
    async load(modelUri) {
      const folder = folderOf(modelUri);
      const newest = (await checkpointNumbers(folder)).at(-1);
      return newest === undefined ? undefined : readCheckpoint(join(folder, nameOf(newest)));
    },
    async save(modelUri, files) {
      const folder = folderOf(modelUri);
      try {
        await mkdir(folder, { recursive: true });
        await writeCheckpoint(folder, files);
      } catch (error) {
        throw new Error(
          `The trained model could not be stored in ${root} (${reasonOf(error)}). It is used until the editor ` +
            'closes; free some space or make the folder writable to keep the next one.',
          { cause: error },
        );
      }
    },
  };
}

async function readCheckpoint(folder: string): Promise<CheckpointFiles> {
  const [modelJson, weights] = await Promise.all([
    readIfThere(join(folder, modelFile)),
    readIfThere(join(folder, weightsFile)),
  ]);
  // A missing file reads as an empty one: the checkpoint's own checks say what is wrong with it.
  return { modelJson: new TextDecoder().decode(modelJson), weights: new Uint8Array(weights) };
}

async function readIfThere(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    return new Uint8Array();
  }
}

async function writeCheckpoint(folder: string, files: CheckpointFiles): Promise<void> {
  const draft = await mkdtemp(join(folder, draftPrefix));
  try {
    await writeFile(join(draft, weightsFile), files.weights);
    await writeFile(join(draft, modelFile), files.modelJson);
    const newest = (await checkpointNumbers(folder)).at(-1) ?? 0;
    await rename(draft, join(folder, nameOf(newest + 1)));
    await removeOlder(folder, newest + 1);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Leftovers are no fault of the checkpoint that has just been stored. */
async function removeOlder(folder: string, kept: number): Promise<void> {
  const names = await readdir(folder);
  const old = names.filter((name) => {
    const number = numberOf(name);
    return number === undefined ? name.startsWith(draftPrefix) : number < kept;
  });
  await Promise.allSettled(old.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function checkpointNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .map(numberOf)
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b);
}

function nameOf(number: number): string {
  return `checkpoint-${number}`;
}

function numberOf(name: string): number | undefined {
  const digits = checkpointName.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
