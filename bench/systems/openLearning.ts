import type { Engine } from '../../server/src/engine/openEngine';
import type { Pretrained } from '../../server/src/nlu/pretrained';
import { readPretrained } from '../../server/src/node/nodePretrained';
import { openNodeEngine } from '../../server/src/node/openNodeEngine';

/** What every system learns with. */
export interface Learning {
  readonly engine: Engine;
  readonly pretrained: Pretrained;
}

/**
 * @param folder of the pretrained network
 * @throws Error where there is none
 */
export async function openLearning(wasmFolder: string, folder: string): Promise<Learning> {
  const engine = await openNodeEngine('wasm', wasmFolder);
  const pretrained = await readPretrained(folder);
  if (!pretrained) throw new Error(`${folder} holds no pretrained network.`);
  return { engine, pretrained };
}
