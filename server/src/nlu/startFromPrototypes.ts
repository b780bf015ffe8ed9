import type { Engine } from '../engine/openEngine';
import { tensor, tidy } from '../engine/tensors';
import type { Featurizer } from './batch';
import { labelProjections, labelVector } from './labelProjection';
import { encode, type Network } from './network';
import type { Pretrained } from './pretrained';
import { centredMeans, nameShare, prototypeMatrices } from './prototypes';
import { labelNumbersOf } from './quick/labelNumbers';
import { beginTag, insideTag, tagCount, tagsOf } from './tags';
import type { AnnotatedUtterance, TrainingData } from './types';

/** Utterances that prototypes are made of at most: a mean of more says little else. */
const mostUtterances = 512;
const utterancesAtOnce = 64;

export interface PrototypeStart {
  readonly engine: Engine;
  readonly network: Network;
  readonly featurizer: Featurizer;
  readonly pretrained: Pick<Pretrained, 'weights' | 'labelVectors'>;
  readonly data: Pick<TrainingData, 'labels' | 'labelWords'>;
  readonly utterances: readonly AnnotatedUtterance[];
}

/** States of utterances, and the labels they should get. W numbers a state. */
interface LabelledStates {
  readonly states: Float32Array;
  readonly labels: Int32Array;
}

/**
 * Sets the output layers to what the pretraining learned to make of a skill's own samples: of every intent the mean of its
 * pooled states, of every tag that of its tokens' states, through the pretrained matrix, and half of what the label's name
 * says. Labels that no utterance has keep the columns that they have.
 */
export function startFromPrototypes(start: PrototypeStart): void {
  const { network, pretrained, data } = start;
  const { labels, labelWords } = data;
  const { intents, tags } = readStates(start);
  const W = 2 * network.hyper.hidden;
  const named = (words: readonly string[], projection: string): Float32Array =>
    projected(pretrained.weights.get(projection), labelVector(words, pretrained.labelVectors), W);
  const intentNames = labelWords.intents.map((words) => named(words, labelProjections.intent));
  setColumns(
    start,
    'intent',
    intents,
    prototypeMatrices.intent,
    labels.intents.length,
    (label) => intentNames[label],
  );
  const tagNames = new Map(
    labelWords.slots.flatMap((words, slot): [number, Float32Array][] => [
      [beginTag(slot), named(words, labelProjections.begin)],
      [insideTag(slot), named(words, labelProjections.inside)],
    ]),
  );
  setColumns(start, 'slot', tags, prototypeMatrices.tag, tagCount(labels.slots.length), (label) =>
    tagNames.get(label),
  );
}

function setColumns(
  { network, pretrained }: PrototypeStart,
  task: 'intent' | 'slot',
  { states, labels }: LabelledStates,
  matrixName: string,
  classes: number,
  nameOf: (label: number) => Float32Array | undefined,
): void {
  const W = 2 * network.hyper.hidden;
  const matrix = pretrained.weights.get(matrixName);
  const means = centredMeans(labels, new Float32Array(labels.length).fill(1), classes);
  if (!matrix || !means) return;
  const weight = network.weights.get(`${task}/outputKernel`)!;
  const kernel = (weight.dataSync() as Float32Array).slice();
  const present = new Set(labels);
  for (let label = 0; label < classes; label++) {
    if (!present.has(label)) continue;
    const prototype = weightedSum(
      means.subarray(label * labels.length, (label + 1) * labels.length),
      states,
      W,
    );
    const column = projected(matrix, prototype, W);
    const name = nameOf(label);
    for (let row = 0; row < W; row++)
      kernel[row * classes + label] = column[row]! + nameShare * (name?.[row] ?? 0);
  }
  tidy(() => weight.assign(tensor(kernel, [W, classes])));
}

function readStates(start: PrototypeStart): { intents: LabelledStates; tags: LabelledStates } {
  const { engine, network, featurizer, data } = start;
  engine.activate();
  const numbers = labelNumbersOf(data.labels);
  const utterances = start.utterances.slice(0, mostUtterances);
  const W = 2 * network.hyper.hidden;
  const pooled = new Float32Array(utterances.length * W);
  const tokenStates: Float32Array[] = [];
  const tags: number[] = [];
  for (let from = 0; from < utterances.length; from += utterancesAtOnce) {
    const some = utterances.slice(from, from + utterancesAtOnce);
    const batch = featurizer.toBatch(some.map(({ tokens }) => tokens));
    const found = tidy(() => {
      const { pooled: own, states } = encode(network.weights, network.hyper, batch, undefined);
      return { pooled: own.dataSync() as Float32Array, states: states.dataSync() as Float32Array };
    });
    pooled.set(found.pooled, from * W);
    some.forEach(({ tokens, slots }, b) => {
      const length = Math.min(tokens.length, batch.T);
      tags.push(...tagsOf(slots, length, numbers.slots));
      tokenStates.push(found.states.slice(b * batch.T * W, (b * batch.T + length) * W));
    });
  }
  return {
    intents: {
      states: pooled,
      labels: Int32Array.from(utterances, ({ intent }) => numbers.intents.get(intent) ?? 0),
    },
    tags: { states: joined(tokenStates), labels: Int32Array.from(tags) },
  };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** [W] @param weights a number a state @param states [states, W] */
function weightedSum(weights: Float32Array, states: Float32Array, W: number): Float32Array {
  const sum = new Float32Array(W);
  weights.forEach((weight, state) => {
    if (weight === 0) return;
    for (let i = 0; i < W; i++) sum[i] = sum[i]! + weight * states[state * W + i]!;
  });
  return sum;
}

/** [W]: a matrix [W, n] times n numbers; zeros without a matrix. */
function projected(matrix: Float32Array | undefined, numbers: Float32Array, W: number): Float32Array {
  const column = new Float32Array(W);
  if (!matrix) return column;
  const n = numbers.length;
  for (let row = 0; row < W; row++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += matrix[row * n + i]! * numbers[i]!;
    column[row] = sum;
  }
  return column;
}
