/**
 * How a batch of B utterances lies in rows without padding: sorted by falling length, step after step, so that the
 * utterances that are still going on are always the first ones.
 */
export interface RowLayout {
  /** Rows in all: the sum of the lengths. */
  readonly R: number;
  /** [B] utterance of each rank */
  readonly order: Int32Array;
  /** [T] utterances that have step t */
  readonly counts: Int32Array;
  /** [T] first row of step t */
  readonly offsets: Int32Array;
}

export function layOutRows(lengths: Int32Array, T: number): RowLayout {
  const order = Int32Array.from(lengths.keys()).sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const counts = new Int32Array(T);
  for (const length of lengths) {
    for (let t = 0; t < Math.min(length, T); t++) {
      counts[t] = counts[t]! + 1;
    }
  }
  const offsets = new Int32Array(T);
  for (let t = 1; t < T; t++) {
    offsets[t] = offsets[t - 1]! + counts[t - 1]!;
  }
  return { R: offsets[T - 1]! + counts[T - 1]!, order, counts, offsets };
}
