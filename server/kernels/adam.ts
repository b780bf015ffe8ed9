import { at, multiplyAdd } from "./simd";

/**
 * One step of Adam (Kingma and Ba 2015) over n weights, in place. `rate` holds the bias corrections already;
 * `scale` multiplies the gradient (clipping).
 */
export function adam(
  weights: usize, gradient: usize, mean: usize, square: usize, n: i32, rate: f32, beta1: f32, beta2: f32, epsilon: f32, scale: f32,
): void {
  const b1 = f32x4.splat(beta1), r1 = f32x4.splat(1 - beta1), b2 = f32x4.splat(beta2), r2 = f32x4.splat(1 - beta2);
  const eps = f32x4.splat(epsilon), minusRate = f32x4.splat(-rate), factor = f32x4.splat(scale);
  let index = 0;
  for (; index + 4 <= n; index += 4) {
    const g = f32x4.mul(v128.load(at(gradient, index)), factor);
    const m = multiplyAdd(b1, v128.load(at(mean, index)), f32x4.mul(r1, g));
    const s = multiplyAdd(b2, v128.load(at(square, index)), f32x4.mul(r2, f32x4.mul(g, g)));
    v128.store(at(mean, index), m);
    v128.store(at(square, index), s);
    const move = f32x4.div(m, f32x4.add(f32x4.sqrt(s), eps));
    v128.store(at(weights, index), multiplyAdd(minusRate, move, v128.load(at(weights, index))));
  }
  for (; index < n; index++) {
    const g = f32.load(at(gradient, index)) * scale;
    const m = beta1 * f32.load(at(mean, index)) + (1 - beta1) * g;
    const s = beta2 * f32.load(at(square, index)) + (1 - beta2) * g * g;
    f32.store(at(mean, index), m);
    f32.store(at(square, index), s);
    f32.store(at(weights, index), f32.load(at(weights, index)) - rate * m / (sqrt<f32>(s) + epsilon));
  }
}

/** Sum of the squares of n floats. */
export function sumOfSquares(values: usize, n: i32): f64 {
  let total = f32x4.splat(0), index = 0;
  for (; index + 4 <= n; index += 4) {
    const v = v128.load(at(values, index));
    total = multiplyAdd(v, v, total);
  }
  let sum: f64 = <f64>f32x4.extract_lane(total, 0) + f32x4.extract_lane(total, 1) + f32x4.extract_lane(total, 2) + f32x4.extract_lane(total, 3);
  for (; index < n; index++) {
    const v = f32.load(at(values, index));
    sum += <f64>(v * v);
  }
  return sum;
}
