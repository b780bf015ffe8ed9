import type { QuantisedWeights } from './quantised';

/** Fixed vectors of words, learned from much text; they are looked up, never trained. */
export interface WordVectors {
  /** Numbers in a vector. */
  readonly width: number;
  /** Copies a word's vector into the target; zeros for a word without one. @returns whether it has one */
  copyTo(word: string, target: Float32Array, offset: number): boolean;
}

/**
 * The table stays as it came, a byte a number: written out it would take four times the room in every thread.
 * @param table [words, width]
 */
export function createWordVectors(
  words: readonly string[],
  table: QuantisedWeights,
  width: number,
): WordVectors {
  const rows = new Map(words.map((word, row) => [word, row]));
  const { numbers, scale, min } = table;
  return Object.freeze({
    width,
    copyTo(word: string, target: Float32Array, offset: number) {
      const row = rows.get(word);
      if (row === undefined) {
        target.fill(0, offset, offset + width);
        return false;
      }
      for (let column = 0; column < width; column++) {
        target[offset + column] = numbers[row * width + column]! * scale + min;
      }
      return true;
    },
  });
}
