import { CancelledError } from '../base/cancellation';
import type { Engine } from '../engine/openEngine';
import { nextFrame } from '../engine/tensors';
import type { CheckpointFiles, CheckpointInfo, TrainHooks, TrainOptions } from './api';
import { createFeaturizer } from './batch';
import { encodeCheckpoint, formatVersion } from './checkpoint';
import { evaluate } from './evaluate';
import { createGazetteer } from './gazetteer';
import { type HyperParameters, defaultHyperParameters, updateBudget } from './hyperParameters';
import { createInterpreter } from './interpret';
import { type Network, createNetwork } from './network';
import { createTrainer } from './trainer';
import { trainingBatches } from './trainingBatches';
import type { AnnotatedUtterance, HeldOutMetrics, TrainingData } from './types';
import { type Vocabulary, createVocabulary, mostFrequentWords } from './vocabulary';

/** Passes that the vocabulary is read from: enough to meet most slot values. */
const vocabularyPasses = 3;
/** Updates between two reports, where the event loop gets its turn. */
const reportEvery = 5;

export interface Finetuned {
  readonly files: CheckpointFiles;
  readonly info: CheckpointInfo;
}

/**
 * Trains a network for one skill, keeps the weights that did best on the held-out utterances and
 * gives them back as a checkpoint. The same data, seed and backend give the same checkpoint.
 * @throws CancelledError once the hooks' token is cancelled
 */
export async function finetune(
  engine: Engine,
  data: TrainingData,
  options: TrainOptions,
  hooks: TrainHooks,
  hyper: HyperParameters = defaultHyperParameters,
): Promise<Finetuned> {
  const started = Date.now();
  const vocabulary = createVocabulary(mostFrequentWords(wordsOf(data), hyper.vocabularyLimit));
  const shape = {
    vocabularySize: vocabulary.size,
    intents: data.labels.intents.length,
    slots: data.labels.slots.length,
  };
  const network = createNetwork(engine, shape, hyper, { seed: options.seed });
  try {
    const run = await trainToBest(engine, network, vocabulary, data, options, hooks);
    const info: CheckpointInfo = {
      formatVersion,
      contentHash: data.contentHash,
      seed: options.seed,
      backend: engine.backend,
      pretrained: false,
      report: {
        samples: data.sampleCount,
        utterances: run.utterances,
        updates: run.updates,
        seconds: (Date.now() - started) / 1000,
        heldOut: run.heldOut,
      },
    };
    const content = {
      info,
      hyper,
      labels: data.labels,
      locale: data.locale,
      words: vocabulary.words,
      gazetteer: data.gazetteers.complete,
    };
    return { files: await encodeCheckpoint(content, run.weights), info };
  } finally {
    network.dispose();
  }
}

function* wordsOf(data: TrainingData): Generator<readonly string[]> {
  for (let pass = 0; pass < vocabularyPasses; pass++) {
    for (const { tokens } of data.pass(pass)) {
      yield tokens;
    }
  }
}

interface Run {
  readonly weights: ReadonlyMap<string, Float32Array>;
  readonly heldOut: HeldOutMetrics | undefined;
  readonly updates: number;
  readonly utterances: number;
}

async function trainToBest(
  engine: Engine,
  network: Network,
  vocabulary: Vocabulary,
  data: TrainingData,
  options: TrainOptions,
  hooks: TrainHooks,
): Promise<Run> {
  const { hyper } = network;
  const gazetteer = createGazetteer(data.gazetteers.training, data.labels.slots);
  const featurizer = createFeaturizer(vocabulary, gazetteer, hyper);
  const interpret = createInterpreter(engine, network, featurizer, data.labels);
  const trainer = createTrainer(engine, network, featurizer, vocabulary, data.labels, options.seed);
  const updates = updateBudget(data.sampleCount, hyper);
  const watch = new BestWeights(network, hyper.patience);
  const seen = new Set<string>();
  let update = 0;
  try {
    for (const batch of trainingBatches(data, hyper.batchSize, options.seed)) {
      const loss = trainer.update(batch, decayed(hyper.learningRate, update / updates));
      update++;
      remember(seen, batch);
      if (isTimeToLook(update, updates, hyper)) {
        watch.look(evaluate(interpret, data.labels, data.heldOut));
      }
      if (update % reportEvery === 0) {
        await nextFrame();
        hooks.onProgress({ fraction: update / updates, update, updates, loss, heldOut: watch.heldOut });
      }
      if (hooks.cancellation.isCancellationRequested) {
        throw new CancelledError();
      }
      if (update >= updates || watch.isDone) {
        break;
      }
    }
    return { weights: watch.weights, heldOut: watch.heldOut, updates: update, utterances: seen.size };
  } finally {
    trainer.dispose();
  }
}

function isTimeToLook(update: number, updates: number, hyper: HyperParameters): boolean {
  return update === updates || (update >= hyper.minUpdates && update % hyper.evaluateEvery === 0);
}

/** Falls in a line to a tenth of the first rate. */
function decayed(rate: number, fraction: number): number {
  return rate * (1 - 0.9 * fraction);
}

function remember(seen: Set<string>, batch: readonly AnnotatedUtterance[]): void {
  for (const { tokens } of batch) {
    seen.add(tokens.join(' '));
  }
}

/** Keeps the weights of the best look at the held-out utterances; without any, the last weights. */
class BestWeights {
  readonly #network: Network;
  readonly #patience: number;
  #weights: ReadonlyMap<string, Float32Array> | undefined;
  #heldOut: HeldOutMetrics | undefined;
  #looksWithoutGain = 0;

  constructor(network: Network, patience: number) {
    this.#network = network;
    this.#patience = patience;
  }

  get weights(): ReadonlyMap<string, Float32Array> {
    return this.#weights ?? copyWeights(this.#network);
  }

  get heldOut(): HeldOutMetrics | undefined {
    return this.#heldOut;
  }

  /** True once several looks in a row brought nothing. */
  get isDone(): boolean {
    return this.#looksWithoutGain >= this.#patience;
  }

  look(metrics: HeldOutMetrics | undefined): void {
    if (!metrics) {
      return;
    }
    const gain = this.#heldOut ? scoreOf(metrics) - scoreOf(this.#heldOut) : 1;
    this.#looksWithoutGain = gain > 0 ? 0 : this.#looksWithoutGain + 1;
    // Few held-out samples are soon all right: among equals the longer trained weights are kept.
    if (gain >= 0) {
      this.#heldOut = metrics;
      this.#weights = copyWeights(this.#network);
    }
  }
}

/** Whole frames count most; intents and slots break ties. */
function scoreOf({ frameAccuracy, intentAccuracy, slotF1 }: HeldOutMetrics): number {
  return 2 * frameAccuracy + intentAccuracy + slotF1;
}

function copyWeights(network: Network): ReadonlyMap<string, Float32Array> {
  return new Map(
    [...network.weights].map(([name, weight]) => [name, weight.dataSync().slice() as Float32Array]),
  );
}
