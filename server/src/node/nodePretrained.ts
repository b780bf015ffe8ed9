import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Pretrained, decodePretrained } from '../nlu/pretrained';
import type { Engine } from '../engine/openEngine';

/** Beside the bundles: what the build copies from server/assets. */
const folderName = 'pretrained';
const loaded = new Map<string, Promise<Pretrained | undefined>>();

/**
 * The pretrained network that ships with the product, read once a process; undefined where this build has none.
 * @throws CheckpointError if it is damaged
 */
export function nodePretrained(engine: Engine, distFolder: string): Promise<Pretrained | undefined> {
  engine.activate();
  const known = loaded.get(distFolder) ?? readPretrained(join(distFolder, folderName));
  loaded.set(distFolder, known);
  return known;
}

/** The same from any folder, anew each time. */
export async function readPretrained(folder: string): Promise<Pretrained | undefined> {
  const [modelJson, weights] = await Promise.all([
    readFile(join(folder, 'model.json'), 'utf8').catch(ifMissing),
    readFile(join(folder, 'weights.bin')).catch(ifMissing),
  ]);
  if (modelJson === undefined || weights === undefined) {
    return undefined;
  }
  return decodePretrained({ modelJson, weights: new Uint8Array(weights) });
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') {
    throw error;
  }
}
