const tiny = 1e-9;

/**
 * A product of experts (Hinton 2002): probabilities in proportion to own^(1 - weight) * other^weight, to the power of
 * 1 / temperature, row by row.
 * @param own [rows * width]
 * @param other [rows * width]; undefined: the own opinion alone
 */
export function mixOpinions(
  own: Float32Array,
  other: ArrayLike<number> | undefined,
  weight: number,
  temperature: number,
  width = own.length,
): Float32Array {
  if ((other === undefined || weight === 0) && temperature === 1) return own;
  const mixed = new Float32Array(own.length);
  for (let row = 0; row < own.length; row += width) {
    let most = Number.NEGATIVE_INFINITY;
    for (let at = row; at < row + width; at++) {
      const ours = Math.log(own[at]! + tiny);
      const theirs = other === undefined ? ours : Math.log(other[at]! + tiny);
      mixed[at] = ((1 - weight) * ours + weight * theirs) / temperature;
      most = Math.max(most, mixed[at]!);
    }
    let sum = 0;
    for (let at = row; at < row + width; at++) {
      mixed[at] = Math.exp(mixed[at]! - most);
      sum += mixed[at]!;
    }
    for (let at = row; at < row + width; at++) mixed[at]! /= sum;
  }
  return mixed;
}
