/** Words and their row numbers in the embedding table. */
export interface Vocabulary {
  /** Row 0 is padding, row 1 the unknown word; words begin at row 2. */
  readonly words: readonly string[];
  readonly size: number;
  /** The word's row; `unknownRow` where it is not in the vocabulary. */
  rowOf(word: string): number;
}

export const paddingRow = 0;
export const unknownRow = 1;
const firstWordRow = 2;

export function createVocabulary(words: readonly string[]): Vocabulary {
  const rows = new Map(words.map((word, index) => [word, index + firstWordRow]));
  return Object.freeze({
    words,
    size: words.length + firstWordRow,
    rowOf: (word: string) => rows.get(word) ?? unknownRow,
  });
}

/** The most frequent words of the utterances, ties in alphabetical order, so that the same text gives the same rows. */
export function mostFrequentWords(utterances: Iterable<readonly string[]>, limit: number): string[] {
  const counts = new Map<string, number>();
  for (const tokens of utterances) {
    for (const token of tokens) {
      counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([wordA, a], [wordB, b]) => b - a || (wordA < wordB ? -1 : 1))
    .slice(0, limit)
    .map(([word]) => word);
}
