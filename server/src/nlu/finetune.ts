import { CancelledError } from '../base/cancellation';
import { nextTurn } from '../base/nextTurn';
import { runToEnd } from '../base/runToEnd';
import type { Engine } from '../engine/openEngine';
import type { CheckpointFiles, CheckpointInfo, TrainHooks, TrainingReport, TrainOptions } from './api';
import { readCarriers } from './carrierWords';
import { encodeCheckpoint, formatVersion } from './checkpoint';
import { evaluate } from './evaluate';
import { createGazetteer } from './gazetteer';
import {
  defaultHyperParameters,
  type HyperParameters,
  mixFor,
  pretrainedHyperParameters,
} from './hyperParameters';
import { createInterpreter } from './interpret';
import { languageOf } from './languageWords';
import { type LastStart, readLastStart } from './lastStart';
import { createNetworkOpinions } from './networkOpinions';
import { learnQuick, type QuickWeights } from './quick/learnQuick';
import { createQuickReader } from './quick/quickReader';
import { saveQuick } from './quick/quickState';
import { fitTemperature } from './temperature';
import { createTrainingRun, readPasses, type TrainingRun, type TrainingStep } from './trainingRun';
import type { AnnotatedUtterance, HeldOutMetrics, TrainingData } from './types';
import { withoutText } from './withoutText';

/** Updates between two reports, where the event loop gets its turn. */
const reportEvery = 5;

export interface Finetuned {
  readonly files: CheckpointFiles;
  readonly info: CheckpointInfo;
}

/**
 * Trains a network for one skill and gives it back as a checkpoint, together with an n-gram reader whose opinion is weighed
 * in. The held-out samples are read when most of the training is done, for figures and for the temperature of the
 * confidences; the rest of the training learns from them too. Where little has changed since the last checkpoint, it goes on
 * from there, with the figures of that one. The same data, seed, backend and last checkpoint give the same checkpoint.
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
  const hyper = hyperFor(options, data.locale, chosen);
  const last = options.last && readLastStart(options.last, data, hyper, options);
  const { updates, utterances, trial, weights, words } = await trainNetwork(
    engine,
    createTrainingRun(engine, data, options, hyper, last),
    { data, options, hooks, last },
  );
  const ngrams = learnNgrams(data, data.wholePass, options.seed, hyper);
  const state = ngrams && saveQuick(ngrams);
  const seconds = (Date.now() - started) / 1000;
  const heldOut = trial?.heldOut;
  const report = { samples: data.sampleCount, utterances, updates, seconds, heldOut };
  const info = infoOf(engine, data, options, report, last);
  const content = {
    info,
    hyper,
    labels: data.labels,
    locale: data.locale,
    words,
    carriers: readCarriers(readPasses(data.wholePass), data.labels.slots).words,
    temperature: trial?.temperature ?? 1,
    pretrainedHash: options.pretrained?.hash,
    gazetteer: data.gazetteers.complete,
  };
  return { files: encodeCheckpoint(content, weights, state), info };
}

interface Learning {
  readonly data: TrainingData;
  readonly options: TrainOptions;
  readonly hooks: TrainHooks;
  readonly last: LastStart | undefined;
}

/** What the network has learned; nothing else is left of the run, since a long skill needs the room. */
async function trainNetwork(
  engine: Engine,
  run: TrainingRun,
  { data, options, hooks, last }: Learning,
): Promise<
  Trained & { readonly weights: ReadonlyMap<string, Float32Array>; readonly words: readonly string[] }
> {
  try {
    const trained = await train(engine, run, data, options, hooks, last);
    return { ...trained, weights: weightsOf(run), words: run.vocabulary.words };
  } finally {
    run.dispose();
  }
}

/** Shapes are those of the pretrained network, where there is one. */
function hyperFor(
  { pretrained }: TrainOptions,
  locale: string,
  chosen: Partial<HyperParameters>,
): HyperParameters {
  const start = pretrained && pretrainedHyperParameters;
  return {
    ...defaultHyperParameters,
    ...mixFor(languageOf(locale)),
    ...start,
    ...chosen,
    ...pretrained?.shape,
  };
}

function infoOf(
  engine: Engine,
  data: TrainingData,
  options: TrainOptions,
  report: TrainingReport,
  last: LastStart | undefined,
): CheckpointInfo {
  return {
    formatVersion,
    contentHash: data.contentHash,
    seed: options.seed,
    backend: engine.backend,
    ...(engine.kernels && { kernels: engine.kernels }),
    pretrained: options.pretrained !== undefined,
    report,
    ...(last && { last: { inARow: last.inARow, contentHash: last.checkpoint.info.contentHash } }),
    ...(data.learned && { learned: data.learned }),
  };
}

/** How the held-out samples were read by a training that had not seen them. */
interface Trial {
  readonly heldOut: HeldOutMetrics | undefined;
  readonly temperature: number;
}

interface Trained {
  readonly updates: number;
  /** Distinct utterances seen. */
  readonly utterances: number;
  readonly trial: Trial | undefined;
}

async function train(
  engine: Engine,
  run: TrainingRun,
  data: TrainingData,
  options: TrainOptions,
  hooks: TrainHooks,
  last: LastStart | undefined,
): Promise<Trained> {
  const seen = new Set<string>();
  let trial = last && trialOf(last);
  let updates = 0;
  for (const step of run.steps()) {
    updates = step.update;
    remember(seen, step.batch);
    if (step.update === run.updatesBeforeWhole && data.heldOut.length > 0) {
      trial = tryHeldOut(engine, run, data, options);
    }
    hooks.watch?.(step.update, run);
    if (step.update % reportEvery === 0) {
      await nextTurn();
      hooks.onProgress(progressOf(step, run, trial));
    }
    if (hooks.cancellation.isCancellationRequested) {
      throw new CancelledError();
    }
  }
  return { updates, utterances: seen.size, trial };
}

/** Its samples have all been learned since: they were read honestly once, before that. */
function trialOf({ checkpoint }: LastStart): Trial {
  return { heldOut: checkpoint.info.report.heldOut, temperature: checkpoint.temperature };
}

function tryHeldOut(
  engine: Engine,
  { network, featurizer }: TrainingRun,
  data: TrainingData,
  { seed, pretrained }: TrainOptions,
): Trial {
  const { labels, heldOut, gazetteers } = data;
  const vectors = pretrained?.vectors;
  const learned = learnNgrams(data, data.pass, seed, network.hyper);
  const ngrams = learned && createQuickReader(learned, createGazetteer(gazetteers.training, labels.slots));
  const opinions = createNetworkOpinions({ engine, network, featurizer, labels, ngrams });
  const skill = data.skill ?? withoutText(labels, data.locale);
  const { intents, read } = createInterpreter(opinions, { labels, skill, temperature: 1, vectors });
  const readings = read(heldOut.map(({ tokens }) => tokens));
  return {
    heldOut: evaluate(readings, heldOut),
    temperature: fitTemperature(readings, intents, heldOut),
  };
}

/** Undefined where the n-gram reader has no say. */
function learnNgrams(
  data: TrainingData,
  pass: TrainingData['pass'],
  seed: number,
  { ngramIntentWeight, ngramTagWeight }: HyperParameters,
): QuickWeights | undefined {
  if (ngramIntentWeight === 0 && ngramTagWeight === 0) return undefined;
  return runToEnd(learnQuick({ ...data, pass }, { seed }));
}

function weightsOf({ network }: TrainingRun): ReadonlyMap<string, Float32Array> {
  return new Map(Array.from(network.weights, ([name, weight]) => [name, weight.dataSync() as Float32Array]));
}

function progressOf({ update, loss }: TrainingStep, { updates }: TrainingRun, trial: Trial | undefined) {
  return { fraction: update / updates, update, updates, loss, heldOut: trial?.heldOut };
}

function remember(seen: Set<string>, batch: readonly AnnotatedUtterance[]): void {
  for (const { tokens } of batch) {
    seen.add(tokens.join(' '));
  }
}
