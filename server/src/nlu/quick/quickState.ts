import { CarrierWords } from '../carrierWords';
import { tagCount } from '../tags';
import type { LabelSet } from '../types';
import { QuickEncoder } from './encoder';
import { FeatureIndex } from './featureIndex';
import { labelNumbersOf } from './labelNumbers';
import { createMaxent } from './maxent';
import type { QuickKnowledge } from './quickReader';
import { TaggerTrainer } from './tagger';

/** The names of what a checkpoint keeps of the n-gram reader; those that end in `Keys` or `Places` are int32. */
export const quickStateNames = [
  'intentKeys',
  'intentPlaces',
  'intentWeights',
  'tagKeys',
  'tagPlaces',
  'tagWeights',
  'tagSteps',
] as const;
export type QuickStateName = (typeof quickStateNames)[number];

/**
 * Hashes of the features in the order of their numbers, and the weights that are not 0 with their places in
 * [features * classes]: most are 0, since a feature says something of few labels.
 */
export type QuickState = Readonly<Record<QuickStateName, Int32Array | Float32Array>>;

export function saveQuick({ encoder, intents, tags }: QuickKnowledge): QuickState {
  const { keys } = encoder;
  const { emissions, steps } = tags.weights;
  const [ofIntents, ofTags] = [withoutZeros(intents.weights), withoutZeros(emissions)];
  return {
    intentKeys: keys.intents,
    intentPlaces: ofIntents.places,
    intentWeights: ofIntents.values,
    tagKeys: keys.tags,
    tagPlaces: ofTags.places,
    tagWeights: ofTags.values,
    tagSteps: steps,
  };
}

/** @param carriers the words that samples have outside slots */
export function restoreQuick(
  state: QuickState,
  labels: LabelSet,
  carriers: readonly string[],
): QuickKnowledge {
  const numbers = labelNumbersOf(labels);
  const [I, K] = [labels.intents.length, tagCount(labels.slots.length)];
  const intentWeights = withZeros(state.intentPlaces, state.intentWeights, state.intentKeys.length * I);
  const emissions = withZeros(state.tagPlaces, state.tagWeights, state.tagKeys.length * K);
  const steps = Float32Array.from(state.tagSteps);
  return {
    labels,
    numbers,
    encoder: new QuickEncoder(
      CarrierWords.of(carriers),
      FeatureIndex.of(state.intentKeys),
      FeatureIndex.of(state.tagKeys),
    ),
    intents: createMaxent(intentWeights, I),
    tags: TaggerTrainer.of({ emissions, steps }, labels.slots.length, numbers.slotsOfIntent),
  };
}

function withoutZeros(weights: Float32Array): { places: Int32Array; values: Float32Array } {
  let count = 0;
  for (let place = 0; place < weights.length; place++) if (weights[place] !== 0) count++;
  const [places, values] = [new Int32Array(count), new Float32Array(count)];
  for (let place = 0, next = 0; place < weights.length; place++) {
    if (weights[place] === 0) continue;
    places[next] = place;
    values[next++] = weights[place]!;
  }
  return { places, values };
}

function withZeros(places: ArrayLike<number>, values: ArrayLike<number>, length: number): Float32Array {
  const weights = new Float32Array(length);
  for (let i = 0; i < places.length; i++) weights[places[i]!] = values[i]!;
  return weights;
}
