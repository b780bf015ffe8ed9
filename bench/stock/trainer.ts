import {
  type AdamOptimizer,
  type NamedTensorMap,
  type Scalar,
  type Tensor,
  add,
  addN,
  div,
  losses,
  minimum,
  mul,
  oneHot,
  scalar,
  sqrt,
  square,
  sum,
  tensor1d,
  tidy,
  train,
  variableGrads,
} from '@tensorflow/tfjs-core';
import type { Batch } from '../../server/src/nlu/batch';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import { tagCount, tagsOf } from '../../server/src/nlu/tags';
import type { AnnotatedUtterance, LabelSet } from '../../server/src/nlu/types';
import type { StockNetwork } from './network';

export interface StockTrainer {
  /** One update with `tf.train.adam`. @returns the loss before it */
  update(batch: Batch, utterances: readonly AnnotatedUtterance[]): number;
}

export function createStockTrainer(
  network: StockNetwork,
  labels: LabelSet,
  hyper: HyperParameters,
): StockTrainer {
  const adam = train.adam(hyper.learningRate);
  const variables = Array.from(network.weights).flatMap(([name, weight]) =>
    hyper.frozenLayers.some((layer) => name.startsWith(`${layer}/`)) ? [] : [weight],
  );
  return {
    update: (batch, utterances) =>
      tidy(() => {
        const { value, grads } = variableGrads(
          () => stockLoss(network, batch, utterances, labels, true),
          variables,
        );
        adam.applyGradients(clipped(grads, hyper.maxGradientNorm));
        return value.dataSync()[0]!;
      }),
  };
}

/** Intent loss plus tag loss, as in server/src/nlu/jointLoss.ts. */
export function stockLoss(
  network: StockNetwork,
  batch: Batch,
  utterances: readonly AnnotatedUtterance[],
  labels: LabelSet,
  training: boolean,
): Scalar {
  const { B, T } = batch;
  const intentNumbers = new Map(labels.intents.map((name, index) => [name, index]));
  const slotNumbers = new Map(labels.slots.map((name, index) => [name, index]));
  const intents = Int32Array.from(utterances, ({ intent }) => intentNumbers.get(intent) ?? 0);
  const tags = new Int32Array(B * T);
  const weights = new Float32Array(B * T);
  utterances.forEach(({ tokens, slots }, b) => {
    const length = Math.min(tokens.length, T);
    tags.set(tagsOf(slots, length, slotNumbers), b * T);
    weights.fill(1, b * T, b * T + length);
  });
  const logits = network.forward(batch, training);
  const intentLoss = losses.softmaxCrossEntropy(hot(intents, labels.intents.length), logits.intents);
  const targets = hot(tags, tagCount(labels.slots.length));
  return add(intentLoss, losses.softmaxCrossEntropy(targets, logits.tags, tensor1d(weights))) as Scalar;
}

function hot(classes: Int32Array, depth: number): Tensor {
  return oneHot(tensor1d(classes, 'int32'), depth);
}

/** Gradients scaled down to a global norm, without a look at the numbers. */
function clipped(gradients: NamedTensorMap, limit: number): Parameters<AdamOptimizer['applyGradients']>[0] {
  const squares = Object.values(gradients).map((gradient) => sum(square(gradient)) as Scalar);
  const scale = minimum(scalar(1), div(scalar(limit), sqrt(addN(squares))));
  return Object.entries(gradients).map(([name, gradient]) => ({ name, tensor: mul(gradient, scale) }));
}
