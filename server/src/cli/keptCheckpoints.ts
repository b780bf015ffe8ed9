import type { BackendChoice } from '../protocol';
import { messageOf } from '../base/messageOf';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createTrainingData } from '../analysis/corpus/trainingData';
import { createCatalog } from '../catalog/catalog';
import { CheckpointError, type CheckpointFiles, type Predictor } from '../nlu/api';
import { localeOf } from '../nlu/checkpoint';
import { loadPredictor } from '../nlu/predictor';
import { createCheckpointStore } from '../node/checkpointStore';
import { nodePretrained } from '../node/nodePretrained';
import { openPredictor, readCheckpoint } from './checkpointFolder';
import type { LoadedModel } from './loadModel';
import { uriOf } from './loadSnapshot';
import { openCliEngine } from './openCliEngine';
import type { Runtime } from './runtime';
import { trainModel } from './trainModel';

export interface PredictorOptions {
  readonly seed: number;
  readonly backend: BackendChoice;
  /** Of `finetune`; must be used where it is given. */
  readonly checkpoint?: string;
}

/** Where fine-tuned models of the command line are kept: SKILL_LENS_STORAGE, else the user's cache. */
export function storageFolder({ env }: Pick<Runtime, 'env'>): string {
  const own = env['SKILL_LENS_STORAGE'];
  return own ? own : join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'skill-lens');
}

/**
 * Who answers for a model: the checkpoint that was named; else one that has learned this very content; else one that is
 * fine-tuned now and kept for the next time.
 *
 * @throws CliError for a checkpoint that was named and is broken, and where there is nothing to learn.
 */
export async function predictorFor(
  loaded: LoadedModel,
  options: PredictorOptions,
  runtime: Runtime,
): Promise<Predictor> {
  if (options.checkpoint !== undefined) {
    const files = await readCheckpoint(options.checkpoint);
    const engine = await openCliEngine(options.backend, runtime);
    return openPredictor(engine, files, options.checkpoint, runtime);
  }
  const store = createCheckpointStore(storageFolder(runtime));
  const { contentHash } = createTrainingData(loaded.model, createCatalog(), { seed: options.seed });
  const kept = await store.find(contentHash);
  const known = kept && (await openKept(kept, options, runtime));
  if (known) return known;
  const { engine, files } = await trainModel(loaded, { ...options, progress: 'nothing' }, runtime);
  await store.save(uriOf(loaded.path), files).catch((error: unknown) => {
    const reason = messageOf(error);
    runtime.stderr.write(`warning: ${reason}\n`);
  });
  return openPredictor(engine, files, loaded.path, runtime);
}

/** undefined: damaged, or of another version of the pretrained network; then it is learned anew. */
async function openKept(
  files: CheckpointFiles,
  { backend }: PredictorOptions,
  runtime: Runtime,
): Promise<Predictor | undefined> {
  const engine = await openCliEngine(backend, runtime);
  try {
    return loadPredictor(engine, files, await nodePretrained(engine, runtime.wasmFolder, localeOf(files)));
  } catch (error) {
    if (error instanceof CheckpointError) return undefined;
    throw error;
  }
}
