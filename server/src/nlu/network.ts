import type { BiLstmInputs, BiLstmWeights } from '../engine/kernels/biLstmTypes';
import type { Engine } from '../engine/openEngine';
import { biLstm } from '../engine/ops/biLstm';
import { maxOverTokens } from '../engine/ops/maxOverTokens';
import { meanOfRows, type RowLists } from '../engine/ops/meanOfRows';
import {
  add,
  concat,
  gather,
  matMul,
  mul,
  reshape,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  tensor,
  tidy,
  type Variable,
  variable,
  zeros,
} from '../engine/tensors';
import { type Batch, hintCount } from './batch';
import { type DropoutNoise, lockedDropout, plainDropout } from './dropout';
import type { HyperParameters } from './hyperParameters';
import { initialWeights, type LayerName, type NetworkShape, parameterShapes } from './parameters';

/** What the network says about a batch, before any softmax. K tags. */
export interface Logits {
  /** [B, intents] */
  readonly intents: Tensor2D;
  /** [B * T, K] */
  readonly tags: Tensor2D;
}

/** The weights of one network, by name. */
export type Weights = ReadonlyMap<string, Variable>;

/**
 * The multitask bi-LSTM of Goyal, Metallinou and Matsoukas (NAACL 2018): word and character embeddings, one shared
 * bi-LSTM, on it one bi-LSTM for the intent (max-pooled) and one for the slot tags, which see gazetteer features too.
 */
export interface Network {
  readonly hyper: HyperParameters;
  readonly shape: NetworkShape;
  readonly weights: Weights;
  /** Call inside `tidy`. With noise the result is for training. */
  forward(batch: Batch, noise?: DropoutNoise): Logits;
  dispose(): void;
}

/** @param values starting weights by name; those that are missing are random from `seed` */
export function createNetwork(
  engine: Engine,
  shape: NetworkShape,
  hyper: HyperParameters,
  values: { readonly seed: number; readonly given?: ReadonlyMap<string, Float32Array> },
): Network {
  engine.activate();
  const weights = new Map<string, Variable>();
  for (const [name, dimensions] of parameterShapes(shape, hyper)) {
    const start = values.given?.get(name) ?? initialWeights(name, dimensions, values.seed);
    // The variable keeps the numbers; tidy lets go of the tensor that brought them.
    weights.set(
      name,
      tidy(() => variable(tensor(start, [...dimensions]), true)),
    );
  }
  return Object.freeze({
    hyper,
    shape,
    weights,
    forward: (batch: Batch, noise?: DropoutNoise) => forward(weights, hyper, batch, noise),
    dispose: () => {
      for (const weight of weights.values()) {
        weight.dispose();
      }
    },
  });
}

function forward(
  weights: Weights,
  hyper: HyperParameters,
  batch: Batch,
  noise: DropoutNoise | undefined,
): Logits {
  const { pooled, states } = encode(weights, hyper, batch, noise);
  return {
    intents: classify(weights, 'intent', pooled),
    tags: addListed(classify(weights, 'slot', states), batch, weights.get('slot/listed')),
  };
}

/**
 * Adds to a tag's score where a list of the slot has the word: what the lists say reaches the output directly too.
 * @param listed [2 * slots]; undefined for a skill without slots
 */
function addListed(tags: Tensor2D, { gazetteer }: Batch, listed: Tensor | undefined): Tensor2D {
  if (!listed) return tags;
  const rows = tags.shape[0];
  const said = mul(tensor(gazetteer, [rows, gazetteer.length / rows]), listed);
  return add(tags, concat([zeros([rows, 1]), said], 1)) as Tensor2D;
}

/** What the bi-LSTMs make of a batch; a classifier on each is a head. */
export interface Encoded {
  /** [B, 2H] for the intent */
  readonly pooled: Tensor2D;
  /** [B * T, 2H] for the tags */
  readonly states: Tensor2D;
  /** [B * T, 2H] of the shared layer, both tasks' input */
  readonly shared: Tensor2D;
}

/**
 * Everything below the output layers. Call inside `tidy`.
 * @param words [U, width] the words' vectors where they are trained too, in place of the batch's own
 */
export function encode(
  weights: Weights,
  hyper: HyperParameters,
  batch: Batch,
  noise: DropoutNoise | undefined,
  words: Tensor = wordsOf(weights, batch),
): Encoded {
  const { B, T } = batch;
  const lengths = tensor(batch.lengths, [B], 'int32') as Tensor1D;
  const { shared, taskInput } = encodeShared(weights, hyper, batch, lengths, noise, words);
  const intentStates = layer(weights, 'intent', taskInput);
  const slotStates = lockedDropout(layer(weights, 'slot', taskInput), hyper.hiddenDropout, noise);
  return {
    pooled: plainDropout(maxOverTokens(intentStates, lengths), hyper.hiddenDropout, noise) as Tensor2D,
    states: reshape(slotStates, [B * T, 2 * hyper.hidden]) as Tensor2D,
    shared: reshape(shared, [B * T, 2 * hyper.hidden]) as Tensor2D,
  };
}

/** What the intent's classifier sees, without the work for the tags: [B, 2H]. Call inside `tidy`. */
export function encodeIntent(weights: Weights, hyper: HyperParameters, batch: Batch): Tensor2D {
  const lengths = tensor(batch.lengths, [batch.B], 'int32') as Tensor1D;
  const words = wordsOf(weights, batch);
  const { taskInput } = encodeShared(weights, hyper, batch, lengths, undefined, words);
  return maxOverTokens(layer(weights, 'intent', taskInput), lengths) as Tensor2D;
}

/** The shared states, and what both task layers see: these, past them the embeddings, and what the lists say. */
function encodeShared(
  weights: Weights,
  hyper: HyperParameters,
  batch: Batch,
  lengths: Tensor1D,
  noise: DropoutNoise | undefined,
  words: Tensor,
): { readonly shared: Tensor; readonly taskInput: LayerInput } {
  const embedded = lockedDropout(embed(weights, batch, words), hyper.embeddingDropout, noise);
  const isFixed = isConstant(batch, hyper);
  const input: LayerInput = { x: embedded, lengths, trainedColumns: isFixed ? 0 : undefined };
  const shared = lockedDropout(layer(weights, 'shared', input), hyper.hiddenDropout, noise);
  const x = concat([shared, embedded, ...listFeatures(batch)], 2);
  return { shared, taskInput: { x, lengths, trainedColumns: isFixed ? 2 * hyper.hidden : undefined } };
}

/** [B, T, hints] and [B, T, 2 * slots], or the first alone for a skill without slots */
function listFeatures({ B, T, hints, gazetteer }: Batch): Tensor[] {
  const any = tensor(hints, [B, T, hintCount]);
  return gazetteer.length === 0 ? [any] : [any, tensor(gazetteer, [B, T, gazetteer.length / (B * T)])];
}

/** [U, word width] */
function wordsOf(weights: Weights, { U, wordVectors, wordRows }: Batch): Tensor {
  return wordVectors
    ? tensor(wordVectors, [U, wordVectors.length / U])
    : gather(weights.get('word/embedding')!, tensor(wordRows, [U], 'int32'));
}

/** [B, T, word and character width] */
function embed(weights: Weights, batch: Batch, words: Tensor): Tensor {
  const { B, T } = batch;
  const characters = meanOfRows(weights.get('character/embedding')!, ngramLists(batch));
  const features = concat([words, characters], 1);
  return reshape(gather(features, tensor(batch.wordOf, [B * T], 'int32')), [B, T, features.shape[1]!]);
}

/** The n-grams of every word, without the padding. */
function ngramLists({ U, G, ngramRows, ngramWeights }: Batch): RowLists {
  const isThere = (_: number, index: number): boolean => ngramWeights[index]! > 0;
  return {
    rows: ngramRows.filter(isThere),
    meanOf: ngramRows.map((_, index) => Math.floor(index / G)).filter(isThere),
    means: U,
  };
}

/** Whether nothing below the shared layer is trained: fixed word vectors and a frozen character table. */
function isConstant(batch: Batch, hyper: HyperParameters): boolean {
  return batch.wordVectors !== undefined && hyper.frozenLayers.includes('character');
}

interface LayerInput {
  /** [B, T, D] */
  readonly x: Tensor;
  /** int32 [B] */
  readonly lengths: Tensor1D;
  /** Leading columns of x that hang on anything trained; undefined: all. */
  readonly trainedColumns: number | undefined;
}

function layer(weights: Weights, name: LayerName, { x, lengths, trainedColumns }: LayerInput): Tensor3D {
  const weight = <T>(part: keyof BiLstmWeights): T => weights.get(`${name}/${part}`) as unknown as T;
  const inputs: BiLstmInputs = {
    x: x as Tensor3D,
    lengths,
    forwardInput: weight('forwardInput'),
    forwardRecurrent: weight('forwardRecurrent'),
    forwardBias: weight('forwardBias'),
    backwardInput: weight('backwardInput'),
    backwardRecurrent: weight('backwardRecurrent'),
    backwardBias: weight('backwardBias'),
  };
  return biLstm(inputs, trainedColumns);
}

/** An output layer: `HEAD/outputKernel` and `HEAD/outputBias`. */
export function classify(weights: Weights, head: string, states: Tensor2D): Tensor2D {
  return add(
    matMul(states, weights.get(`${head}/outputKernel`)!),
    weights.get(`${head}/outputBias`)!,
  ) as Tensor2D;
}
