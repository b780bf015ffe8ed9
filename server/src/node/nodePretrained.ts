import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../engine/openEngine';
import type { Pretrained } from '../nlu/pretrained';
import { createPretrainedReader, type PretrainedReader } from '../nlu/pretrainedFiles';

/** Beside the bundles: what the build copies from server/assets. */
const folderName = 'pretrained';
const readers = new Map<string, PretrainedReader>();

/**
 * The pretrained network that ships with the product, with the words of a locale's language; read once a process and
 * language; undefined where this build has none.
 * @throws CheckpointError if it is damaged
 */
export function nodePretrained(
  engine: Engine,
  distFolder: string,
  locale: string,
): Promise<Pretrained | undefined> {
  engine.activate();
  return openPretrained(join(distFolder, folderName), locale);
}

/** The same from any folder. */
export function openPretrained(folder: string, locale: string): Promise<Pretrained | undefined> {
  const reader = readers.get(folder) ?? createPretrainedReader((name) => readIfThere(join(folder, name)));
  readers.set(folder, reader);
  return reader(locale);
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
