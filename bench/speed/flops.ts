import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import { type NetworkShape, parameterShapes } from '../../server/src/nlu/parameters';

/** What a batch holds without its padding. */
export interface BatchSize {
  readonly utterances: number;
  readonly tokens: number;
}

/**
 * Floating-point operations of the matrix products in one pass forward, a multiply-add being two, for the tokens that are
 * there: every kernel meets every token once, the intent's output kernel every utterance. Look-ups, activations and the
 * optimizer count for nothing, which makes shares of a multiply rate modest.
 */
export function forwardFlops(shape: NetworkShape, hyper: HyperParameters, size: BatchSize): number {
  return countFlops(shape, hyper, size, () => 1);
}

/**
 * Of a training step: going backward takes two products for each one forward, for the weights and for the input. A frozen
 * layer has no gradient of its weights, and none of its input where nothing below it is trained.
 */
export function trainingFlops(shape: NetworkShape, hyper: HyperParameters, size: BatchSize): number {
  const isFrozen = (layer: string): boolean => hyper.frozenLayers.includes(layer);
  const trainsEmbeddings = !isFrozen('character') || (shape.vocabularySize > 0 && !isFrozen('word'));
  const factorOfShared = 1 + (isFrozen('shared') ? 0 : 1) + (trainsEmbeddings ? 1 : 0);
  return countFlops(shape, hyper, size, (name) => (name.startsWith('shared/') ? factorOfShared : 3));
}

function countFlops(
  shape: NetworkShape,
  hyper: HyperParameters,
  size: BatchSize,
  timesOver: (name: string) => number,
): number {
  let flops = 0;
  for (const [name, dimensions] of parameterShapes(shape, hyper)) {
    if (name.endsWith('embedding') || dimensions.length !== 2) continue;
    const rows = name === 'intent/outputKernel' ? size.utterances : size.tokens;
    flops += 2 * timesOver(name) * rows * dimensions[0]! * dimensions[1]!;
  }
  return flops;
}
