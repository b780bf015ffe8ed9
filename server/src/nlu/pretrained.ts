import { hashOf } from '../base/hash';
import { t } from '../base/l10n';
import { CheckpointError, type CheckpointFiles } from './checkpointFiles';
import type { HyperParameters } from './hyperParameters';
import { startOutputs } from './labelProjection';
import { initialWeights } from './parameters';
import { type QuantisedSpec, readQuantised, writeOut } from './quantised';
import type { LabelWords } from './types';
import { createWordVectors, type WordVectors } from './wordVectors';

/** Grows whenever a reader of the old form would misread the new one. */
export const pretrainedVersion = 1;
export const pretrainedFormat = 'skill-lens-pretrained';
export const wordVectorsName = 'word/vectors';
/** [2]: how far an output trusts a list that the word begins a value of, or goes on with one. */
export const listedPairName = 'slot/listedPair';

/** Hyper-parameters that the pretrained weights' shapes depend on. */
export type PretrainedShape = Pick<
  HyperParameters,
  'wordWidth' | 'characterWidth' | 'characterBuckets' | 'hidden'
>;

/** What the pretraining says about itself; the model card has the words to it. */
export interface PretrainedInfo {
  readonly formatVersion: number;
  readonly seed: number;
  readonly updates: number;
  readonly rows: number;
  readonly corpora: readonly string[];
  readonly attributions: readonly string[];
}

export interface PretrainedContent {
  readonly info: PretrainedInfo;
  readonly shape: PretrainedShape;
  /** In the order of the word vectors' rows. */
  readonly words: readonly string[];
}

/** A network that has read many domains: the start of every fine-tuning. */
export interface Pretrained extends PretrainedContent {
  /** Of the weights: a fine-tuned checkpoint names the pretrained one that it needs. */
  readonly hash: string;
  readonly vectors: WordVectors;
  /** For the words of labels' names, which are English in most skills whatever their language. */
  readonly labelVectors: WordVectors;
  /** Character table and bi-LSTMs, by name. */
  readonly weights: ReadonlyMap<string, Float32Array>;
}

/**
 * Reads TensorFlow.js model files with quantised weights.
 * @throws CheckpointError naming what is wrong and the mend
 */
export function decodePretrained(files: CheckpointFiles): Pretrained {
  const model = readModelJson(files.modelJson);
  if (model === undefined || hashOf(files.weights) !== model.userDefinedMetadata.weightsSha256) {
    throw new CheckpointError(
      t('The pretrained network is damaged or of another version; install Skill Lens again.'),
    );
  }
  const { weightsSha256: hash, ...content } = model.userDefinedMetadata;
  const quantised = readQuantised(files.weights, model.weightsManifest[0]!.weights);
  const vectors = createWordVectors(content.words, quantised.get(wordVectorsName)!, content.shape.wordWidth);
  quantised.delete(wordVectorsName);
  const weights = new Map(Array.from(quantised, ([name, one]) => [name, writeOut(one)]));
  return Object.freeze({ ...content, hash, vectors, labelVectors: vectors, weights });
}

interface ModelJson {
  readonly format: string;
  readonly weightsManifest: readonly { readonly weights: readonly QuantisedSpec[] }[];
  readonly userDefinedMetadata: PretrainedContent & { readonly weightsSha256: string };
}

/** undefined: it is of another version, or has been cut off, as by a download that broke. */
function readModelJson(text: string): ModelJson | undefined {
  try {
    const model = JSON.parse(text) as Partial<ModelJson> | null;
    const isOurs =
      model?.format === pretrainedFormat &&
      model.userDefinedMetadata?.info?.formatVersion === pretrainedVersion;
    return isOurs ? (model as ModelJson) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Weights to start a skill's network from: pretrained ones where there are some; output layers from what the labels'
 * names say; nothing yet in the rows of the skill's own gazetteer features.
 */
export function startingWeights(
  { weights, labelVectors }: Pick<Pretrained, 'weights' | 'labelVectors'>,
  shapes: ReadonlyMap<string, readonly number[]>,
  words: LabelWords,
  seed: number,
): Map<string, Float32Array> {
  const start = new Map<string, Float32Array>();
  for (const [name, shape] of shapes) {
    const known = weights.get(name);
    const size = shape.reduce((product, length) => product * length, 1);
    start.set(
      name,
      known && known.length <= size ? extended(known, size) : initialWeights(name, shape, seed),
    );
  }
  // One pair of weights for all slots, until the skill's own come to differ.
  const pair = weights.get(listedPairName);
  const listed = start.get('slot/listed');
  if (pair && listed) {
    start.set(
      'slot/listed',
      listed.map((_, feature) => pair[feature % 2]!),
    );
  }
  startOutputs(start, weights, words, labelVectors);
  return start;
}

/** The numbers with zeros behind them. */
function extended(numbers: Float32Array, size: number): Float32Array {
  const all = new Float32Array(size);
  all.set(numbers);
  return all;
}
