import { at } from "./simd";

/**
 * Copies states between the padded batch [B, T, W] and the rows of lstmForward, `width` floats from column `column` on.
 * @param order int32 [B] utterances by falling length
 */
export function toRows(
  padded: usize, T: i32, W: i32, column: i32, width: i32, order: usize, counts: usize, rows: usize, rowWidth: i32,
): void {
  for (let t = 0; t < T; t++) {
    const count = i32.load(at(counts, t));
    for (let rank = 0; rank < count; rank++) {
      memory.copy(rows, at(padded, (i32.load(at(order, rank)) * T + t) * W + column), <usize>width << 2);
      rows = at(rows, rowWidth);
    }
  }
}

/** The way back; what is padding stays as it is. */
export function fromRows(
  rows: usize, rowWidth: i32, T: i32, W: i32, column: i32, width: i32, order: usize, counts: usize, padded: usize,
): void {
  for (let t = 0; t < T; t++) {
    const count = i32.load(at(counts, t));
    for (let rank = 0; rank < count; rank++) {
      memory.copy(at(padded, (i32.load(at(order, rank)) * T + t) * W + column), rows, <usize>width << 2);
      rows = at(rows, rowWidth);
    }
  }
}

/** Sets n floats to 0. */
export function clear(out: usize, n: i32): void {
  memory.fill(out, 0, <usize>n << 2);
}

/** Copies n floats. */
export function copy(from: usize, n: i32, out: usize): void {
  memory.copy(out, from, <usize>n << 2);
}
