import { createRandom, type Random, seedFrom } from '../../base/random';
import { CarrierWords } from '../carrierWords';
import { tagCount } from '../tags';
import type { LabelSet, TrainingData } from '../types';
import { QuickEncoder } from './encoder';
import { type Example, type Examples, encodeExamples } from './examples';
import { FeatureIndex } from './featureIndex';
import { type LabelNumbers, labelNumbersOf } from './labelNumbers';
import { type Maxent, MaxentTrainer } from './maxent';
import { type QuickParameters, quickParameters } from './quickParameters';
import { thinRows } from './sparseRows';
import { type Tagger, TaggerTrainer } from './tagger';

/** What the quick model has learned; give it a gazetteer and it reads (`createQuickReader`). */
export interface QuickWeights {
  readonly labels: LabelSet;
  readonly numbers: LabelNumbers;
  readonly encoder: QuickEncoder;
  readonly intents: Maxent;
  readonly tags: Tagger;
  /** Utterances of all passes together. */
  readonly utterances: number;
  readonly updates: number;
}

/**
 * Learns a skill in tens of milliseconds, on its passes alone: logistic regression over n-grams for the intent, a
 * conditional random field for the slots. The same data and seed give the same weights. Yields after each small
 * step, so that the caller can let others have a turn, or give up.
 */
export function* learnQuick(
  data: TrainingData,
  { seed }: { readonly seed: number },
  parameters: QuickParameters = quickParameters,
): Generator<void, QuickWeights> {
  const numbers = labelNumbersOf(data.labels);
  // Weights are features times labels: a skill of hundreds of labels must not take gigabytes.
  const room = (labels: number): FeatureIndex =>
    new FeatureIndex(Math.floor(mostWeights / Math.max(1, labels)));
  const encoder = new QuickEncoder(
    new CarrierWords(),
    room(data.labels.intents.length),
    room(tagCount(data.labels.slots.length)),
  );
  const examples = yield* encodeExamples(data, encoder, numbers, parameters, seed);
  const intents = new MaxentTrainer(encoder.intentFeatures, data.labels.intents.length);
  const tags = new TaggerTrainer(encoder.tagFeatures, data.labels.slots.length, numbers.slotsOfIntent);
  const updates = yield* learnAll(examples, intents, tags, parameters, seed);
  return {
    labels: data.labels,
    numbers,
    encoder,
    intents: intents.finish(),
    tags: tags.finish(),
    utterances: examples.passes.reduce((sum, pass) => sum + pass.length, 0),
    updates,
  };
}

/** Of intents, and of tags. 200 times what a large skill has. */
const mostWeights = 20_000_000;

function* learnAll(
  examples: Examples,
  intents: MaxentTrainer,
  tags: TaggerTrainer,
  parameters: QuickParameters,
  seed: number,
): Generator<void, number> {
  const order = createRandom(seedFrom('quick order', seed));
  const dropout = createRandom(seedFrom('quick dropout', seed));
  let updates = 0;
  const epochs = epochsFor(examples, tags, parameters);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const share = 1 - epoch / epochs;
    for (const example of order.shuffle(examples.passes[epoch % examples.passes.length]!)) {
      learnIntent(examples, example, intents, share * parameters.intentRate, parameters, dropout);
      learnTags(examples, example, tags, share * parameters.tagRate, parameters, dropout);
      updates++;
      yield;
    }
  }
  return updates;
}

function epochsFor(
  { passes: [pass = []] }: Examples,
  tags: TaggerTrainer,
  { epochs, mostUpdates, mostTagWork }: QuickParameters,
): number {
  const work = pass.reduce((sum, { tags: { length }, intent }) => sum + length * tags.stepsIn(intent), 0);
  const affordable = Math.min(mostUpdates / Math.max(pass.length, 1), mostTagWork / Math.max(work, 1));
  return Math.max(2, Math.min(epochs, Math.floor(affordable)));
}

function learnIntent(
  { intentRows }: Examples,
  { row, intent }: Example,
  intents: MaxentTrainer,
  rate: number,
  { intentDropout }: QuickParameters,
  random: Random,
): void {
  const { ids, starts } = thinRows(intentRows, row, 1, intentDropout, random);
  intents.learn(ids.subarray(0, starts[1]), intent, rate);
}

function learnTags(
  { tagRows }: Examples,
  { tags: expected, firstToken, intent }: Example,
  tags: TaggerTrainer,
  rate: number,
  { tagDropout }: QuickParameters,
  random: Random,
): void {
  if (tags.hasSlots(intent) && expected.length > 0) {
    tags.learn(thinRows(tagRows, firstToken, expected.length, tagDropout, random), expected, intent, rate);
  }
}
