import { createRandom, seedFrom } from '../base/random';
import { hintCount } from './batch';
import type { HyperParameters } from './hyperParameters';
import { tagCount } from './tags';

/** Shapes that a network's labels and vocabulary decide. */
export interface NetworkShape {
  /** 0 where the words' vectors are fixed and given. */
  readonly vocabularySize: number;
  readonly intents: number;
  readonly slots: number;
}

/** The bi-LSTMs: one shared, and one on it for each task. */
const layerNames = ['shared', 'intent', 'slot'] as const;
export type LayerName = (typeof layerNames)[number];

/** Name and shape of every weight, in a fixed order. */
export function parameterShapes(shape: NetworkShape, hyper: HyperParameters): Map<string, readonly number[]> {
  const H = hyper.hidden;
  const embedding = hyper.wordWidth + hyper.characterWidth;
  const shapes = new Map<string, readonly number[]>();
  if (shape.vocabularySize > 0) {
    shapes.set('word/embedding', [shape.vocabularySize, hyper.wordWidth]);
  }
  shapes.set('character/embedding', [hyper.characterBuckets, hyper.characterWidth]);
  for (const layer of layerNames) {
    // The task layers see the shared states and, past them, the embedding itself, the hints and the gazetteer features.
    const inputs = layer === 'shared' ? embedding : 2 * H + embedding + hintCount + 2 * shape.slots;
    for (const direction of ['forward', 'backward']) {
      shapes.set(`${layer}/${direction}Input`, [inputs, 4 * H]);
      shapes.set(`${layer}/${direction}Recurrent`, [H, 4 * H]);
      shapes.set(`${layer}/${direction}Bias`, [4 * H]);
    }
  }
  for (const [task, classes] of [
    ['intent', shape.intents],
    ['slot', tagCount(shape.slots)],
  ] as const) {
    shapes.set(`${task}/outputKernel`, [2 * H, classes]);
    shapes.set(`${task}/outputBias`, [classes]);
  }
  if (shape.slots > 0) {
    shapes.set('slot/listed', [2 * shape.slots]);
  }
  return shapes;
}

/**
 * Random weights: Glorot uniform (Glorot and Bengio 2010) for kernels, small normal numbers for embeddings,
 * zero biases but for the forget gate's 1 (Jozefowicz et al. 2015). Every weight has its own seed, so that one
 * table's size does not change another's numbers.
 */
export function initialWeights(name: string, shape: readonly number[], seed: number): Float32Array {
  const random = createRandom(seedFrom(name, seed));
  const size = shape.reduce((product, length) => product * length, 1);
  if (name === 'slot/listed') {
    return new Float32Array(size).fill(1);
  }
  if (name.endsWith('Bias')) {
    return initialBias(name, size);
  }
  if (name.endsWith('embedding')) {
    return Float32Array.from({ length: size }, () => 0.1 * random.normal());
  }
  // The four gates of an LSTM are four kernels side by side.
  const outputs = name.endsWith('outputKernel') ? shape[1]! : shape[1]! / 4;
  const limit = Math.sqrt(6 / (shape[0]! + outputs));
  return Float32Array.from({ length: size }, () => (2 * random.next() - 1) * limit);
}

/** Random weights of a whole network. */
export function freshWeights(
  shapes: ReadonlyMap<string, readonly number[]>,
  seed: number,
): Map<string, Float32Array> {
  return new Map(Array.from(shapes, ([name, shape]) => [name, initialWeights(name, shape, seed)]));
}

function initialBias(name: string, size: number): Float32Array {
  const bias = new Float32Array(size);
  if (!name.endsWith('outputBias')) {
    bias.fill(1, size / 4, size / 2);
  }
  return bias;
}
