import type { BackendChoice } from '../protocol';
import { createTrainingData } from '../analysis/corpus/trainingData';
import { createCatalog } from '../catalog/catalog';
import type { Engine } from '../engine/openEngine';
import type { Catalog } from '../catalog/types';
import { finetune } from '../nlu/finetune';
import { nodePretrained } from '../node/nodePretrained';
import type { CheckpointFiles, CheckpointInfo } from '../nlu/api';
import { tokenOf } from './cancellation';
import { CliError } from './cliError';
import type { LoadedModel } from './loadModel';
import { openCliEngine } from './openCliEngine';
import type { Runtime } from './runtime';
import { createTrainingDisplay } from './trainingProgress';

export interface TrainedModel {
  readonly engine: Engine;
  readonly catalog: Catalog;
  readonly files: CheckpointFiles;
  readonly info: CheckpointInfo;
}

export interface TrainModelOptions {
  readonly seed: number;
  readonly backend: BackendChoice;
  /** What to show where stderr is no terminal. */
  readonly progress: 'lines' | 'nothing';
  /** Where it may go on. */
  readonly last?: CheckpointFiles | undefined;
}

/**
 * Fine-tunes on a model's samples, with progress on stderr.
 *
 * @throws CliError where there is nothing to tell apart or no backend; CancelledError after Ctrl+C.
 */
export async function trainModel(
  { path, model }: LoadedModel,
  { seed, backend, progress, last }: TrainModelOptions,
  runtime: Runtime,
): Promise<TrainedModel> {
  const catalog = createCatalog();
  const data = createTrainingData(model, catalog, { seed });
  if (data.labels.intents.length < 2) {
    throw new CliError(
      `${path}: fewer than two intents have anything to learn from, so there is nothing to tell apart; ` +
        'add samples to a second intent',
    );
  }
  const engine = await openCliEngine(backend, runtime);
  const display = createTrainingDisplay(runtime.stderr, progress);
  try {
    const pretrained = await nodePretrained(engine, runtime.wasmFolder, data.locale);
    const { files, info } = await finetune(
      engine,
      data,
      { seed, ...(pretrained && { pretrained }), ...(last && { last }) },
      { cancellation: tokenOf(runtime.signal), onProgress: (step) => display.update(step) },
    );
    return { engine, catalog, files, info };
  } finally {
    display.stop();
  }
}
