const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

export interface AdamLists {
  readonly weights: Float32Array;
  readonly means: Float32Array;
  readonly squares: Float32Array;
}

/**
 * Adam (Kingma and Ba 2015) on numbers `[start, end)` of lists in shared memory.
 * @param gradient of the number at `start` first
 * @param steps moves of these numbers, this one included
 */
export function adamStep(
  { weights, means, squares }: AdamLists,
  gradient: Float32Array,
  range: { readonly start: number; readonly end: number },
  { rate, scale, steps }: { readonly rate: number; readonly scale: number; readonly steps: number },
): void {
  const { start, end } = range;
  const step = (rate * Math.sqrt(1 - beta2 ** steps)) / (1 - beta1 ** steps);
  for (let i = start; i < end; i++) {
    const slope = gradient[i - start]! * scale;
    const mean = beta1 * means[i]! + (1 - beta1) * slope;
    const square = beta2 * squares[i]! + (1 - beta2) * slope * slope;
    means[i] = mean;
    squares[i] = square;
    weights[i] = weights[i]! - (step * mean) / (Math.sqrt(square) + epsilon);
  }
}
