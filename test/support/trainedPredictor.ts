import type { Engine } from '../../server/src/engine/openEngine';
import { neverCancelled } from '../../server/src/base/cancellation';
import type { CheckpointFiles } from '../../server/src/nlu/api';
import { finetune } from '../../server/src/nlu/finetune';
import { defaultHyperParameters } from '../../server/src/nlu/hyperParameters';
import type { TrainingData } from '../../server/src/nlu/types';

/** A network so small that it learns the small skill within a unit test. */
export const quickHyper = {
  ...defaultHyperParameters,
  wordWidth: 24,
  characterWidth: 12,
  characterBuckets: 256,
  hidden: 24,
  baseUpdates: 120,
  updatesPerSample: 0,
};

export async function trainQuickly(engine: Engine, data: TrainingData): Promise<CheckpointFiles> {
  const hooks = { cancellation: neverCancelled, onProgress: () => undefined };
  return (await finetune(engine, data, { seed: 1 }, hooks, quickHyper)).files;
}
