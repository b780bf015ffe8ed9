import type { Engine } from '../engine/openEngine';
import type { TrainOptions } from './api';
import { createFeaturizer, type Featurizer } from './batch';
import { readCarriers } from './carrierWords';
import { createGazetteer } from './gazetteer';
import { type HyperParameters, updateBudget } from './hyperParameters';
import { type Network, createNetwork } from './network';
import { parameterShapes } from './parameters';
import { startingWeights } from './pretrained';
import { type Trainer, createTrainer, trainableWeights } from './trainer';
import type { AnnotatedUtterance, TrainingData } from './types';
import { trainingBatches } from './trainingBatches';
import { type Vocabulary, createVocabulary, mostFrequentWords } from './vocabulary';

/** Passes that the vocabulary and the carrier words are read from: enough to meet most slot values. */
const passesRead = 3;

/** A network and all that its training needs; the same for every thread that takes part. */
export interface TrainingRun {
  readonly vocabulary: Vocabulary;
  /** The words that samples have outside slots. */
  readonly carriers: ReadonlySet<string>;
  readonly network: Network;
  readonly featurizer: Featurizer;
  /** The most updates that there will be. */
  readonly updates: number;
  /** One update after another, each with its batch and its loss, until the budget is used up or a shard has stopped. */
  steps(): Generator<TrainingStep, void>;
  dispose(): void;
}

export interface TrainingStep {
  readonly update: number;
  readonly loss: number;
  readonly batch: readonly AnnotatedUtterance[];
}

export function createTrainingRun(
  engine: Engine,
  data: TrainingData,
  options: TrainOptions,
  hyper: HyperParameters,
): TrainingRun {
  const { pretrained } = options;
  const read = Array.from({ length: passesRead }, (_, pass) => data.pass(pass)).flat();
  // Fixed vectors take the place of a vocabulary of the skill's own.
  const vocabulary = createVocabulary(
    pretrained
      ? []
      : mostFrequentWords(
          read.map(({ tokens }) => tokens),
          hyper.vocabularyLimit,
        ),
  );
  const { intents, slots } = data.labels;
  const vocabularySize = pretrained ? 0 : vocabulary.size;
  const shape = { vocabularySize, intents: intents.length, slots: slots.length };
  const given =
    pretrained && startingWeights(pretrained, parameterShapes(shape, hyper), data.labelWords, options.seed);
  const network = createNetwork(engine, shape, hyper, { seed: options.seed, ...(given && { given }) });
  const gazetteer = createGazetteer(data.gazetteers.training, slots);
  const carrierWords = readCarriers(read, slots);
  const carriers = new Set(carrierWords.words);
  const vectors = pretrained?.vectors;
  const featurizer = createFeaturizer({ vocabulary, gazetteer, carriers, hyper, vectors });
  const shard = options.openShard?.(numbersIn(network) + 1);
  const trainer = createTrainer({
    engine,
    network,
    featurizer,
    labels: data.labels,
    carriers: carrierWords,
    seed: options.seed,
    shard,
  });
  const updates = updateBudget(data.sampleCount, hyper);
  return {
    vocabulary,
    carriers,
    network,
    featurizer,
    updates,
    steps: () => stepsOf(trainer, data, options.seed, hyper, updates),
    dispose() {
      shard?.end();
      trainer.dispose();
      network.dispose();
    },
  };
}

function* stepsOf(
  trainer: Trainer,
  data: TrainingData,
  seed: number,
  hyper: HyperParameters,
  updates: number,
): Generator<TrainingStep, void> {
  let update = 0;
  for (const batch of trainingBatches(data, hyper.batchSize, seed)) {
    const loss = trainer.update(batch, decayed(hyper.learningRate, update / updates));
    if (loss === undefined) {
      return;
    }
    update++;
    yield { update, loss, batch };
    if (update >= updates) {
      return;
    }
  }
}

/** Falls in a line to a tenth of the first rate. */
function decayed(rate: number, fraction: number): number {
  return rate * (1 - 0.9 * fraction);
}

function numbersIn(network: Network): number {
  return trainableWeights(network).reduce((sum, { size }) => sum + size, 0);
}
