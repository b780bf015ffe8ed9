import { getKernel, log, sub } from '@tensorflow/tfjs-core';
import { crossEntropyKernel } from '../kernels/crossEntropyTypes';
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
  tensorEngine,
} from '../tensors';

/** Keeps the logarithm of a probability finite. */
const tiny = 1e-12;

/**
 * Mean softmax cross-entropy over the rows with weight.
 * @param logits [N, K]
 * @param labels N class numbers; those of rows without weight do not matter
 * @param weights N row weights, not negative; 0 for padding, which does not count
 * @param total what the weights are divided by: their sum, or that of a larger batch of which these rows are a part
 * @returns a scalar; its gradient is (softmax - one-hot) * weight
 */
export function maskedCrossEntropy(
  logits: Tensor2D,
  labels: Int32Array,
  weights: Float32Array,
  total: number,
): Scalar {
  const rowWeights = weights.map((weight) => weight / Math.max(total, tiny));
  const engine = tensorEngine();
  if (!getKernel(crossEntropyKernel, engine.backendName)) {
    return composedLoss(logits, labels, rowWeights);
  }
  const inputs = {
    logits,
    labels: tensor(labels, [labels.length], 'int32'),
    weights: tensor(rowWeights, [labels.length]),
  };
  const outputs: Tensor[] = engine.runKernel(crossEntropyKernel, inputs);
  return outputs[0] as Scalar;
}

function composedLoss(logits: Tensor2D, labels: Int32Array, rowWeights: Float32Array): Scalar {
  const [N, K] = logits.shape;
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

function weightedOneHot(labels: Int32Array, weights: Float32Array, K: number): Float32Array {
  const targets = new Float32Array(labels.length * K);
  for (let row = 0; row < labels.length; row++) {
    if (weights[row]! > 0) {
      targets[row * K + labels[row]!] = weights[row]!;
    }
  }
  return targets;
}
