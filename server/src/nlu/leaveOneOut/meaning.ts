import type { WordVectors } from '../wordVectors';
import { typeWords } from './features';
import { isSlotWord, type KnownRow } from './types';

/** The sum of the words' vectors, each of length 1, a slot by the words of its type; zeros where none is known. */
export function meaningOf({ words }: KnownRow, vectors: WordVectors): Float32Array {
  const sum = new Float32Array(vectors.width);
  const one = new Float32Array(vectors.width);
  for (const word of words.flatMap((each) => (isSlotWord(each) ? typeWords(each) : [each]))) {
    if (!vectors.copyTo(word, one, 0)) continue;
    let squares = 0;
    for (let i = 0; i < one.length; i++) squares += one[i]! ** 2;
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let i = 0; i < one.length; i++) sum[i]! += one[i]! * scale;
  }
  return sum;
}

/** The share of the words outside slots that have a vector. */
export function knownShare(rows: readonly (readonly string[])[], vectors: WordVectors): number {
  const one = new Float32Array(vectors.width);
  const words = rows.flat().filter((word) => !isSlotWord(word));
  const known = words.filter((word) => vectors.copyTo(word, one, 0));
  return words.length === 0 ? 0 : known.length / words.length;
}
