import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CheckpointError, type CheckpointFiles, type Predictor } from '../nlu/api';
import { localeOf } from '../nlu/checkpoint';
import { loadPredictor } from '../nlu/predictor';
import { nodePretrained } from '../node/nodePretrained';
import type { Runtime } from './runtime';
import { CliError } from './cliError';
import { describeFileError } from './describeFileError';
import type { Engine } from '../engine/openEngine';
import { readBytes, readText } from './readText';

const modelFile = 'model.json';
const weightsFile = 'weights.bin';

/** A place for a checkpoint that has been found writable; nothing shows in it before `commit`. */
export interface CheckpointDraft {
  commit(files: CheckpointFiles): Promise<void>;
  /** Removes what was not committed. */
  discard(): Promise<void>;
}

/**
 * Prepares to write a checkpoint into a folder, which may be there already. Done before training,
 * so that an unwritable place is known at once.
 *
 * @throws CliError that names the folder and the mend.
 */
export async function draftCheckpoint(folder: string): Promise<CheckpointDraft> {
  const target = resolve(folder);
  return fenced(folder, async () => {
    const isThere = await exists(target);
    const firstMade = await mkdir(isThere ? target : dirname(target), { recursive: true });
    // Beside the target, or inside one that is there: a rename must stay on one disk.
    const draft = await mkdtemp(isThere ? join(target, '.draft-') : `${target}.draft-`);
    let committed = false;
    return {
      commit: (files) =>
        fenced(folder, async () => {
          await writeFile(join(draft, weightsFile), files.weights);
          await writeFile(join(draft, modelFile), files.modelJson);
          await moveInto(draft, target, isThere);
          committed = true;
        }),
      async discard() {
        await rm(draft, { recursive: true, force: true });
        if (!committed && firstMade) {
          await rm(firstMade, { recursive: true, force: true });
        }
      },
    };
  });
}

/** A folder that is there may hold other files, so the two are renamed into it; the checkpoint's own hash ties them. */
async function moveInto(draft: string, target: string, isThere: boolean): Promise<void> {
  if (!isThere) {
    await rename(draft, target);
    return;
  }
  await rename(join(draft, weightsFile), join(target, weightsFile));
  await rename(join(draft, modelFile), join(target, modelFile));
}

async function fenced<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new CliError(describeFileError('write a checkpoint here', folder, error), { cause: error });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** @throws CliError where a file is missing. */
export async function readCheckpoint(folder: string): Promise<CheckpointFiles> {
  const modelJson = await readText(join(folder, modelFile));
  const weights = await readBytes(join(folder, weightsFile));
  return { modelJson, weights };
}

/** @throws CliError where the checkpoint is broken or foreign. */
export async function openPredictor(
  engine: Engine,
  files: CheckpointFiles,
  folder: string,
  { wasmFolder }: Runtime,
): Promise<Predictor> {
  try {
    return loadPredictor(engine, files, await nodePretrained(engine, wasmFolder, localeOf(files)));
  } catch (error) {
    if (error instanceof CheckpointError) {
      throw new CliError(`${folder}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}
