/** Fixed vectors of words, learned from much text; they are looked up, never trained. */
export interface WordVectors {
  /** Numbers in a vector. */
  readonly width: number;
  /** Copies a word's vector into the target; zeros for a word without one. @returns whether it has one */
  copyTo(word: string, target: Float32Array, offset: number): boolean;
}

/** @param table [words, width] */
export function createWordVectors(words: readonly string[], table: Float32Array, width: number): WordVectors {
  const rows = new Map(words.map((word, row) => [word, row]));
  return Object.freeze({
    width,
    copyTo(word: string, target: Float32Array, offset: number) {
      const row = rows.get(word);
      if (row === undefined) {
        target.fill(0, offset, offset + width);
        return false;
      }
      target.set(table.subarray(row * width, (row + 1) * width), offset);
      return true;
    },
  });
}
