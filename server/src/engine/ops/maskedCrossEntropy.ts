import { log, sub } from '@tensorflow/tfjs-core';
import {
  type Scalar,
  type Tensor,
  type Tensor2D,
  add,
  customGrad,
  mul,
  scalar,
  softmax,
  sum,
  tensor,
} from '../tensors';

/** Keeps the logarithm of a probability finite. */
const tiny = 1e-12;

/**
 * Mean softmax cross-entropy over the rows with weight.
 * @param logits [N, K]
 * @param labels N class numbers; those of rows without weight do not matter
 * @param weights N row weights, not negative; divided by their sum here, so that padding (0) does not count
 * @returns a scalar; its gradient is (softmax - one-hot) * weight
 */
export function maskedCrossEntropy(logits: Tensor2D, labels: Int32Array, weights: Float32Array): Scalar {
  const [N, K] = logits.shape;
  const rowWeights = normalised(weights);
  const targets = weightedOneHot(labels, rowWeights, K);
  const loss = customGrad((input, save) => {
    const probabilities = softmax(input as Tensor2D);
    (save as (tensors: Tensor[]) => void)([probabilities]);
    const logProbabilities = log(add(probabilities, scalar(tiny)));
    return {
      value: mul(sum(mul(logProbabilities, tensor(targets, [N, K]))), scalar(-1)),
      gradFunc: (dy, saved) => {
        const [p] = saved as Tensor[];
        const slope = sub(mul(p!, tensor(rowWeights, [N, 1])), tensor(targets, [N, K]));
        return mul(slope, dy as Tensor);
      },
    };
  });
  return loss(logits) as Scalar;
}

function normalised(weights: Float32Array): Float32Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? weights : weights.map((weight) => weight / total);
}

function weightedOneHot(labels: Int32Array, weights: Float32Array, K: number): Float32Array {
  const targets = new Float32Array(labels.length * K);
  for (let row = 0; row < labels.length; row++) {
    if (weights[row]! > 0) {
      targets[row * K + labels[row]!] = weights[row]!;
    }
  }
  return targets;
}
