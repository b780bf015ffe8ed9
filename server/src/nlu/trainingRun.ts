import type { Engine } from '../engine/openEngine';
import { createFeaturizer, type Featurizer } from './batch';
import { readCarriers } from './carrierWords';
import { continuedBatches } from './continuedBatches';
import { createGazetteer } from './gazetteer';
import { continuedBudget, type HyperParameters, updateBudget } from './hyperParameters';
import { continuedWeights, type LastStart } from './lastStart';
import { createNetwork, type Network } from './network';
import { parameterShapes } from './parameters';
import { startingWeights } from './pretrained';
import { startFromPrototypes } from './startFromPrototypes';
import { createTrainer, type Trainer } from './trainer';
import { trainingBatches } from './trainingBatches';
import type { TrainOptions } from './trainOptions';
import type { AnnotatedUtterance, TrainingData } from './types';
import { createVocabulary, mostFrequentWords, type Vocabulary } from './vocabulary';

/** Passes that the vocabulary and the carrier words are read from: enough to meet most slot values. */
const passesRead = 3;

/** A network and all that its training needs. */
export interface TrainingRun {
  readonly vocabulary: Vocabulary;
  readonly network: Network;
  /** Knows the lists and carrier words of the samples that are not held out. */
  readonly featurizer: Featurizer;
  /** All updates. */
  readonly updates: number;
  /** Updates before the held-out samples are learned from too; 0 where they have been learned long since. */
  readonly updatesBeforeWhole: number;
  /** One update after another, each with its batch and its loss. */
  steps(): Generator<TrainingStep, void>;
  dispose(): void;
}

export interface TrainingStep {
  readonly update: number;
  readonly loss: number;
  readonly batch: readonly AnnotatedUtterance[];
}

/** @param last where the training goes on; undefined: it begins anew */
export function createTrainingRun(
  engine: Engine,
  data: TrainingData,
  options: TrainOptions,
  hyper: HyperParameters,
  last?: LastStart,
): TrainingRun {
  const { pretrained, seed } = options;
  const read = readPasses(last ? data.wholePass : data.pass);
  // Fixed vectors take the place of a vocabulary of the skill's own.
  const vocabulary = createVocabulary(
    pretrained ? [] : mostFrequentWords(read.map(wordsOf), hyper.vocabularyLimit),
  );
  const { intents, slots } = data.labels;
  const vocabularySize = pretrained ? 0 : vocabulary.size;
  const shape = { vocabularySize, intents: intents.length, slots: slots.length };
  const fresh =
    pretrained && startingWeights(pretrained, parameterShapes(shape, hyper), data.labelWords, seed);
  const given = fresh && last ? continuedWeights(last, data.labels, fresh) : fresh;
  const network = createNetwork(engine, shape, hyper, { seed, ...(given && { given }) });
  const carriers = readCarriers(read, slots);
  const featurizer = createFeaturizer({
    vocabulary,
    gazetteer: createGazetteer(data.gazetteers.training, slots),
    carriers: new Set(carriers.words),
    hyper,
    vectors: pretrained?.vectors,
  });
  if (pretrained && hyper.startsFromPrototypes && !last) {
    startFromPrototypes({ engine, network, featurizer, pretrained, data, utterances: data.pass(0) });
  }
  const trainer = createTrainer({ engine, network, featurizer, labels: data.labels, carriers, seed });
  const plan = last ? planOn(last, data, hyper, seed) : planAnew(data, hyper, seed);
  return {
    vocabulary,
    network,
    featurizer,
    updates: plan.updates,
    updatesBeforeWhole: plan.updatesBeforeWhole,
    steps: () => stepsOf(trainer, plan),
    dispose() {
      trainer.dispose();
      network.dispose();
    },
  };
}

/** What is learned from, how often and how fast. */
interface Plan {
  readonly batches: Iterable<readonly AnnotatedUtterance[]>;
  readonly updates: number;
  readonly updatesBeforeWhole: number;
  /** Of the first update. */
  readonly rate: number;
}

function planAnew(data: TrainingData, hyper: HyperParameters, seed: number): Plan {
  const updates = updateBudget(data.sampleCount, hyper);
  const updatesBeforeWhole = Math.round(hyper.wholeFrom * updates);
  const batches = stagedBatches(data, hyper, seed, updatesBeforeWhole);
  return { batches, updates, updatesBeforeWhole, rate: hyper.learningRate };
}

/** Another seed each time, or the same few batches would come again and again. */
function planOn(last: LastStart, data: TrainingData, hyper: HyperParameters, seed: number): Plan {
  return {
    batches: continuedBatches(data, last.learned, hyper, seed + last.inARow),
    updates: continuedBudget(last.added, data.sampleCount, hyper),
    updatesBeforeWhole: 0,
    rate: hyper.continuedRate,
  };
}

/** Utterances of a few passes. */
export function readPasses(pass: TrainingData['pass']): AnnotatedUtterance[] {
  return Array.from({ length: passesRead }, (_, index) => pass(index)).flat();
}

const wordsOf = ({ tokens }: AnnotatedUtterance): readonly string[] => tokens;

/** So many batches without the held-out samples, then batches of all. */
function* stagedBatches(
  data: TrainingData,
  { batchSize }: HyperParameters,
  seed: number,
  before: number,
): Generator<readonly AnnotatedUtterance[], void> {
  let given = 0;
  for (const batch of trainingBatches(data.pass, batchSize, seed)) {
    if (given++ === before) break;
    yield batch;
  }
  yield* trainingBatches(data.wholePass, batchSize, seed + 1);
}

function* stepsOf(trainer: Trainer, { batches, updates, rate }: Plan): Generator<TrainingStep, void> {
  let update = 0;
  for (const batch of batches) {
    const loss = trainer.update(batch, decayed(rate, update / updates));
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
