import { neverCancelled } from '../../server/src/base/cancellation';
import { createRandom } from '../../server/src/base/random';
import type { TrainHooks } from '../../server/src/nlu/api';
import { type HyperParameters, defaultHyperParameters } from '../../server/src/nlu/hyperParameters';
import { initialWeights, parameterShapes } from '../../server/src/nlu/parameters';
import type { Pretrained } from '../../server/src/nlu/pretrained';
import type { TrainingData } from '../../server/src/nlu/types';
import { createWordVectors } from '../../server/src/nlu/wordVectors';
import { toySkill } from './toySkill';

/** The product's network without the n-gram reader, each size as small as the fused kernels take it: ten updates in milliseconds. */
export const tinyHyper: HyperParameters = {
  ...defaultHyperParameters,
  wordWidth: 6,
  characterWidth: 5,
  characterBuckets: 32,
  hidden: 8,
  batchSize: 8,
  baseUpdates: 10,
  updatesPerSample: 0,
  // The n-gram reader holds no tensors, and is learned longer than these ten updates take.
  ngramIntentWeight: 0,
  ngramTagWeight: 0,
};

/** The same without dropout, so that the order of the work does not change what is dropped. */
export const noiselessHyper: HyperParameters = {
  ...tinyHyper,
  embeddingDropout: 0,
  hiddenDropout: 0,
  wordDropout: 0,
  gazetteerDropout: 0,
};

export const quietHooks: TrainHooks = { cancellation: neverCancelled, onProgress: () => undefined };

/** The toy skill with all that makes slots taken away: the tag head has one class, the gazetteer no feature. */
export function slotlessSkill(): TrainingData {
  const skill = toySkill();
  const intentSlots = Object.fromEntries(skill.labels.intents.map((intent) => [intent, []]));
  return {
    ...skill,
    labels: { ...skill.labels, slots: [], intentSlots },
    labelWords: { ...skill.labelWords, slots: [] },
    gazetteers: { training: {}, complete: {} },
    pass: (index) => skill.pass(index).map((utterance) => ({ ...utterance, slots: [] })),
    heldOut: skill.heldOut.map((utterance) => ({ ...utterance, slots: [] })),
  };
}

/** A pretrained network of the tiny sizes that has learned nothing, but whose numbers are not those of a fresh one. */
export function tinyPretrained(): Pretrained {
  const { wordWidth, characterWidth, characterBuckets, hidden } = tinyHyper;
  const words = ['play', 'the', 'weather', 'in', 'rome', 'is', 'stop'];
  const random = createRandom(1);
  const table = Float32Array.from({ length: words.length * wordWidth }, () => random.normal());
  const vectors = createWordVectors(words, { numbers: table, scale: 1, min: 0 }, wordWidth);
  const shapes = parameterShapes({ vocabularySize: 0, intents: 0, slots: 0 }, tinyHyper);
  const encoder = [...shapes].filter(([name]) => !name.includes('/output'));
  return {
    info: { formatVersion: 1, seed: 1, updates: 0, rows: 0, corpora: [], attributions: [] },
    shape: { wordWidth, characterWidth, characterBuckets, hidden },
    words,
    hash: 'tiny',
    vectors,
    labelVectors: vectors,
    weights: new Map(encoder.map(([name, shape]) => [name, initialWeights(name, shape, 99)])),
  };
}
