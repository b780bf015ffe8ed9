import type { WordVectors } from '../wordVectors';
import { typeWords } from './features';
import { isSlotWord, type KnownRow, type MeaningVectors } from './types';

/** The sum of the words' vectors, each of length 1, a slot by the words of its type; zeros where none is known. */
export function meaningOf(
  { kind, words }: KnownRow,
  { vectors, labelVectors }: MeaningVectors,
): Float32Array {
  const sum = new Float32Array(vectors.width);
  const one = new Float32Array(vectors.width);
  for (const word of words) {
    if (isSlotWord(word)) for (const part of typeWords(word)) addUnit(part, labelVectors, one, sum);
    else addUnit(word, kind === 'name' ? labelVectors : vectors, one, sum);
  }
  return sum;
}

/** @param room for one vector */
function addUnit(word: string, vectors: WordVectors, room: Float32Array, sum: Float32Array): void {
  if (!vectors.copyTo(word, room, 0)) return;
  let squares = 0;
  for (let i = 0; i < room.length; i++) squares += room[i]! ** 2;
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (let i = 0; i < room.length; i++) sum[i]! += room[i]! * scale;
}

/** The share of the words outside slots that have a vector. */
export function knownShare(rows: readonly (readonly string[])[], vectors: WordVectors): number {
  const one = new Float32Array(vectors.width);
  const words = rows.flat().filter((word) => !isSlotWord(word));
  const known = words.filter((word) => vectors.copyTo(word, one, 0));
  return words.length === 0 ? 0 : known.length / words.length;
}
