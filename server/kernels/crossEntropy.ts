import { exp } from "./activations";
import { at } from "./simd";

/**
 * Weighted softmax cross-entropy and its gradient in one go, but for the logarithm of each row's sum: AssemblyScript's
 * needs a table in memory, and this memory belongs to TensorFlow.js.
 * @param logits [N, K] @param labels int32 [N] @param weights [N], 0 for rows that do not count
 * @param dLogits out [N, K]: (softmax - one-hot) * weight
 * @param totals out [N]: the sum of e^(logit - greatest) of rows that count, else 1
 * @returns the sum over rows of weight * (greatest - logit[label]); plus weight * log total it is the loss
 */
export function crossEntropy(logits: usize, labels: usize, weights: usize, N: i32, K: i32, dLogits: usize, totals: usize): f64 {
  let loss: f64 = 0;
  for (let row = 0; row < N; row++) {
    const weight = f32.load(at(weights, row));
    const from = at(logits, row * K), to = at(dLogits, row * K);
    if (weight == 0) {
      memory.fill(to, 0, <usize>K << 2);
      f32.store(at(totals, row), 1);
      continue;
    }
    let greatest = f32.load(from);
    for (let k = 1; k < K; k++) greatest = max(greatest, f32.load(at(from, k)));
    const total = exponentials(from, K, greatest, to);
    f32.store(at(totals, row), total);
    const scale = weight / total;
    for (let k = 0; k < K; k++) f32.store(at(to, k), f32.load(at(to, k)) * scale);
    const label = i32.load(at(labels, row));
    f32.store(at(to, label), f32.load(at(to, label)) - weight);
    loss += <f64>(weight * (greatest - f32.load(at(from, label))));
  }
  return loss;
}

/** e^(x - greatest) of K numbers; @returns their sum */
function exponentials(from: usize, K: i32, greatest: f32, to: usize): f32 {
  const shift = f32x4.splat(greatest);
  let total: f32 = 0, k = 0;
  for (; k + 4 <= K; k += 4) {
    const e = exp(f32x4.sub(v128.load(at(from, k)), shift));
    v128.store(at(to, k), e);
    total += f32x4.extract_lane(e, 0) + f32x4.extract_lane(e, 1) + f32x4.extract_lane(e, 2) + f32x4.extract_lane(e, 3);
  }
  for (; k < K; k++) {
    const e = f32x4.extract_lane(exp(f32x4.splat(f32.load(at(from, k)) - greatest)), 0);
    f32.store(at(to, k), e);
    total += e;
  }
  return total;
}
