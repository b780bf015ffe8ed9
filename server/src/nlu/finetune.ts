import { CancelledError } from '../base/cancellation';
import type { Engine } from '../engine/openEngine';
import { nextFrame } from '../engine/tensors';
import type { CheckpointFiles, CheckpointInfo, TrainHooks, TrainOptions, TrainingReport } from './api';
import { BestWeights } from './bestWeights';
import { encodeCheckpoint, formatVersion } from './checkpoint';
import { evaluate } from './evaluate';
import { type HyperParameters, defaultHyperParameters, pretrainedHyperParameters } from './hyperParameters';
import { createInterpreter } from './interpret';
import { type TrainingRun, type TrainingStep, createTrainingRun } from './trainingRun';
import type { AnnotatedUtterance, TrainingData } from './types';

/** Updates between two reports, where the event loop gets its turn. */
const reportEvery = 5;

export interface Finetuned {
  readonly files: CheckpointFiles;
  readonly info: CheckpointInfo;
}

/**
 * Trains a network for one skill, keeps the weights that did best on the held-out utterances and
 * gives them back as a checkpoint. The same data, seed, backend and number of threads give the same checkpoint.
 * @throws CancelledError once the hooks' token is cancelled
 */
export async function finetune(
  engine: Engine,
  data: TrainingData,
  options: TrainOptions,
  hooks: TrainHooks,
  chosen: Partial<HyperParameters> = {},
): Promise<Finetuned> {
  const started = Date.now();
  const hyper = hyperFor(options, chosen);
  const run = createTrainingRun(engine, data, options, hyper);
  try {
    const { best, updates, utterances } = await trainToBest(engine, run, data, hooks, hyper);
    const seconds = (Date.now() - started) / 1000;
    const report = { samples: data.sampleCount, utterances, updates, seconds, heldOut: best.heldOut };
    const info = infoOf(engine, data, options, report);
    const content = {
      info,
      hyper,
      labels: data.labels,
      locale: data.locale,
      words: run.vocabulary.words,
      carriers: [...run.carriers],
      pretrainedHash: options.pretrained?.hash,
      gazetteer: data.gazetteers.complete,
    };
    return { files: await encodeCheckpoint(content, best.weights), info };
  } finally {
    run.dispose();
  }
}

/**
 * Trains along with another thread's `finetune` on the same data, seed and hyper-parameters, until that one is over.
 * @throws LostShardError if it has died
 */
export function assistFinetune(
  engine: Engine,
  data: TrainingData,
  options: TrainOptions,
  chosen: Partial<HyperParameters> = {},
): void {
  const run = createTrainingRun(engine, data, options, hyperFor(options, chosen));
  try {
    for (const _ of run.steps()) {
      // The other thread looks, reports and decides.
    }
  } finally {
    run.dispose();
  }
}

/** Shapes are those of the pretrained network, where there is one. */
function hyperFor({ pretrained }: TrainOptions, chosen: Partial<HyperParameters>): HyperParameters {
  const start = pretrained && pretrainedHyperParameters;
  return { ...defaultHyperParameters, ...start, ...chosen, ...pretrained?.shape };
}

function infoOf(
  engine: Engine,
  data: TrainingData,
  options: TrainOptions,
  report: TrainingReport,
): CheckpointInfo {
  return {
    formatVersion,
    contentHash: data.contentHash,
    seed: options.seed,
    backend: engine.backend,
    pretrained: options.pretrained !== undefined,
    report,
  };
}

interface Trained {
  readonly best: BestWeights;
  readonly updates: number;
  /** Distinct utterances seen. */
  readonly utterances: number;
}

async function trainToBest(
  engine: Engine,
  run: TrainingRun,
  data: TrainingData,
  hooks: TrainHooks,
  hyper: HyperParameters,
): Promise<Trained> {
  const interpret = createInterpreter(engine, run.network, run.featurizer, data.labels);
  const best = new BestWeights(run.network, hyper.patience);
  const seen = new Set<string>();
  let updates = 0;
  for (const step of run.steps()) {
    updates = step.update;
    remember(seen, step.batch);
    if (isTimeToLook(step.update, run.updates, hyper)) {
      best.look(evaluate(interpret, data.labels, data.heldOut));
    }
    if (step.update % reportEvery === 0) {
      await nextFrame();
      hooks.onProgress(progressOf(step, run, best));
    }
    if (hooks.cancellation.isCancellationRequested) {
      throw new CancelledError();
    }
    if (best.isDone) {
      break;
    }
  }
  return { best, updates, utterances: seen.size };
}

function progressOf({ update, loss }: TrainingStep, { updates }: TrainingRun, { heldOut }: BestWeights) {
  return { fraction: update / updates, update, updates, loss, heldOut };
}

function isTimeToLook(update: number, updates: number, hyper: HyperParameters): boolean {
  return update === updates || (update >= hyper.minUpdates && update % hyper.evaluateEvery === 0);
}

function remember(seen: Set<string>, batch: readonly AnnotatedUtterance[]): void {
  for (const { tokens } of batch) {
    seen.add(tokens.join(' '));
  }
}
