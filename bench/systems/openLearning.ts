import type { Engine } from '../../server/src/engine/openEngine';
import type { Pretrained } from '../../server/src/nlu/pretrained';
import { openPretrained } from '../../server/src/node/nodePretrained';
import { openNodeEngine } from '../../server/src/node/openNodeEngine';

/** What every system learns with. */
export interface Learning {
  readonly engine: Engine;
  /** With the words of the locale's language. */
  pretrainedFor(locale: string): Promise<Pretrained>;
}

/**
 * @param folder of the pretrained network
 * @throws Error from `pretrainedFor` where there is none
 */
export async function openLearning(wasmFolder: string, folder: string): Promise<Learning> {
  const engine = await openNodeEngine('wasm', wasmFolder);
  return {
    engine,
    async pretrainedFor(locale) {
      const pretrained = await openPretrained(folder, locale);
      if (!pretrained) throw new Error(`${folder} holds no pretrained network.`);
      return pretrained;
    },
  };
}
