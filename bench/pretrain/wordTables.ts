import { lookUpForms } from '../../server/src/nlu/lookUpForms';
import type { WordVectors } from '../../server/src/nlu/wordVectors';
import type { VectorTable } from './wordVectors';

/** Where a language's words stand in the one table of all languages. */
export interface LanguageBlock {
  readonly language: string;
  readonly words: readonly string[];
  /** Row of the first word. */
  readonly first: number;
}

/** The words of one language as training moves them. */
export interface TrainedWords extends WordVectors {
  /** The word's row in the table of all languages; -1 where it has none. */
  rowOf(word: string): number;
}

/** One table of all languages, language after language. */
export function joinTables(tables: ReadonlyMap<string, VectorTable>): {
  readonly blocks: readonly LanguageBlock[];
  readonly rows: number;
} {
  let first = 0;
  const blocks = Array.from(tables, ([language, { words }]) => {
    first += words.length;
    return { language, words, first: first - words.length };
  });
  return { blocks, rows: first };
}

/** @param table [rows of all languages, width] */
export function trainedWords(
  { language, words, first }: LanguageBlock,
  table: Float32Array,
  width: number,
): TrainedWords {
  const rows = new Map(words.map((word, index) => [word, first + index]));
  const rowOf = (word: string): number => {
    for (const form of lookUpForms(word, language)) {
      const row = rows.get(form);
      if (row !== undefined) return row;
    }
    return -1;
  };
  return {
    width,
    rowOf,
    copyTo(word, target, offset) {
      const row = rowOf(word);
      if (row < 0) target.fill(0, offset, offset + width);
      else target.set(table.subarray(row * width, (row + 1) * width), offset);
      return row >= 0;
    },
  };
}
