import { crossFitSkill } from '../analysis/secondOpinion/crossFitSkill';
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';
import type { ModelSnapshot } from '../analysis/snapshot';
import { createCatalog } from '../catalog/catalog';
import type { Engine } from '../engine/openEngine';
import { nodePretrained } from '../node/nodePretrained';
import { tokenOf } from './cancellation';
import { defaultSeed } from './options';
import type { Runtime } from './runtime';
import { createTrainingDisplay } from './trainingProgress';

/**
 * What networks that have not learned them make of a model's samples; progress on stderr where that is a terminal.
 *
 * @throws CancelledError after Ctrl+C.
 */
export async function secondOpinionOn(
  snapshot: ModelSnapshot,
  engine: Engine,
  runtime: Runtime,
): Promise<SecondOpinion> {
  const pretrained = await nodePretrained(engine, runtime.wasmFolder, snapshot.lexicon().locale);
  const display = createTrainingDisplay(runtime.stderr, 'nothing');
  try {
    return await crossFitSkill({
      engine,
      snapshot,
      catalog: createCatalog(),
      options: { seed: defaultSeed, ...(pretrained && { pretrained }) },
      hooks: { cancellation: tokenOf(runtime.signal), onProgress: (step) => display.update(step) },
    });
  } finally {
    display.stop();
  }
}
