/** What every contestant works on: one skill's batches, made by the product's own code. */
import { readFileSync } from 'node:fs';
import { createTrainingData } from '../../server/src/analysis/corpus/trainingData';
import { createCatalog } from '../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { type Featurizer, createFeaturizer } from '../../server/src/nlu/batch';
import { type CarrierWords, readCarriers } from '../../server/src/nlu/carrierWords';
import { createGazetteer } from '../../server/src/nlu/gazetteer';
import {
  type HyperParameters,
  defaultHyperParameters,
  pretrainedHyperParameters,
} from '../../server/src/nlu/hyperParameters';
import { type NetworkShape, freshWeights, parameterShapes } from '../../server/src/nlu/parameters';
import { type Pretrained, startingWeights } from '../../server/src/nlu/pretrained';
import { trainingBatches } from '../../server/src/nlu/trainingBatches';
import type { AnnotatedUtterance, LabelSet } from '../../server/src/nlu/types';
import { createVocabulary, mostFrequentWords } from '../../server/src/nlu/vocabulary';
import type { BatchSize } from './flops';

/** A task in plain words, so that it can be handed to another process. */
export interface JobDescription {
  readonly modelPath: string;
  readonly seed: number;
  /** Start from the pretrained network, where this build has one; else all of a fresh one is trained. */
  readonly pretrained: boolean;
  /** Batches that the work is timed on. */
  readonly batches: number;
}

export interface Job {
  readonly hyper: HyperParameters;
  readonly seed: number;
  readonly labels: LabelSet;
  readonly shape: NetworkShape;
  /** The first weights of every system. */
  readonly weights: ReadonlyMap<string, Float32Array>;
  readonly featurizer: Featurizer;
  readonly carriers: CarrierWords;
  readonly batches: readonly (readonly AnnotatedUtterance[])[];
}

const passesRead = 3;

export function localeOfModel(path: string): string {
  return parseInteractionModel(readFileSync(path, 'utf8'), path).locale ?? 'en-US';
}

/** @param pretrained what the product starts from, where this build has it */
export function prepareJob(
  { modelPath, seed, batches: count }: JobDescription,
  pretrained: Pretrained | undefined,
): Job {
  const start = pretrained && pretrainedHyperParameters;
  const hyper = { ...defaultHyperParameters, ...start, ...pretrained?.shape };
  const model = parseInteractionModel(readFileSync(modelPath, 'utf8'), modelPath);
  const data = createTrainingData(model, createCatalog(), { seed });
  const { labels } = data;
  const words = Array.from({ length: passesRead }, (_, pass) => data.pass(pass)).flat();
  const tokens = pretrained ? [] : words.map((utterance) => utterance.tokens);
  const vocabulary = createVocabulary(mostFrequentWords(tokens, hyper.vocabularyLimit));
  const shape = {
    vocabularySize: pretrained ? 0 : vocabulary.size,
    intents: labels.intents.length,
    slots: labels.slots.length,
  };
  const gazetteer = createGazetteer(data.gazetteers.training, labels.slots);
  const shapes = parameterShapes(shape, hyper);
  const carriers = readCarriers(words, labels.slots);
  return {
    hyper,
    seed,
    labels,
    shape,
    weights: pretrained
      ? startingWeights(pretrained, shapes, data.labelWords, seed)
      : freshWeights(shapes, seed),
    carriers,
    featurizer: createFeaturizer({
      vocabulary,
      gazetteer,
      carriers: new Set(carriers.words),
      hyper,
      vectors: pretrained?.vectors,
    }),
    batches: typicalFirst(takeBatches(trainingBatches(data.pass, hyper.batchSize, seed), count)),
  };
}

function takeBatches<T>(batches: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const batch of batches) {
    taken.push(batch);
    if (taken.length === count) break;
  }
  return taken;
}

/** Whoever is timed on one batch only gets the one of median length. */
function typicalFirst(
  batches: readonly (readonly AnnotatedUtterance[])[],
): (readonly AnnotatedUtterance[])[] {
  const lengths = batches.map((batch, index) => ({ index, tokens: sizeOf(batch, Infinity).tokens }));
  const typical = lengths.toSorted((a, b) => a.tokens - b.tokens)[Math.floor(batches.length / 2)]?.index ?? 0;
  return batches
    .flatMap((batch, index) => (index === typical ? [] : [batch]))
    .toSpliced(0, 0, batches[typical]!);
}

export function sizeOf(batch: readonly AnnotatedUtterance[], maxTokens: number): BatchSize {
  const tokens = batch.reduce((sum, each) => sum + Math.min(each.tokens.length, maxTokens), 0);
  return { utterances: batch.length, tokens };
}
