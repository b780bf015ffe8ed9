import { t } from '../base/l10n';
import { type Engine, type EngineOptions, openEngine } from '../engine/openEngine';
import type { TrainingPlace } from '../lsp/trainingWorker';
import { createPretrainedReader } from '../nlu/pretrainedFiles';

/** Gives a file of the extension by its path in the folder of the bundles; undefined where there is none. */
export type ReadAsset = (name: string) => Promise<Uint8Array | undefined>;

/** What predicts and trains in a browser: kernels and pretrained network come from the extension's own files. */
export function createWebPlace(readAsset: ReadAsset): TrainingPlace {
  const readPretrained = createPretrainedReader((name) => readAsset(`pretrained/${name}`));
  const readFile = async (name: string): Promise<Uint8Array> => {
    const bytes = await readAsset(name);
    if (bytes === undefined) throw new Error(t('{0} is missing; install Skill Lens again', name));
    return bytes;
  };
  const open = (backend: EngineOptions['backend']): Promise<Engine> => openEngine({ backend, readFile });
  return {
    openEngine: open,
    openPretrained(engine, locale) {
      engine.activate();
      return readPretrained(locale);
    },
  };
}
