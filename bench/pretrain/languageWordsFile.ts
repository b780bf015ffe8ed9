import {
  type LanguageWordsHead,
  languageWordsFormat,
  languageWordsVersion,
} from '../../server/src/nlu/languageWords';
import type { VectorTable } from './wordVectors';

/** Greatest number of 4 bits with a sign, the same both ways. */
const greatest = 7;
/** Shares of the greatest number of a row that are tried as the end of its scale: cutting a lone peak leaves less error. */
const cuts = [0.6, 0.7, 0.8, 0.9, 1];

/** The file that `decodeLanguageWords` reads. */
export function encodeLanguageWords(language: string, attribution: string, vectors: VectorTable): Uint8Array {
  const { words, table, width } = vectors;
  if (width % 2 !== 0) throw new Error(`Vectors of ${width} numbers do not fill bytes two by two.`);
  const wordBytes = Buffer.from(words.map((word) => `${word}\n`).join(''), 'utf8');
  const head: LanguageWordsHead = {
    format: languageWordsFormat,
    formatVersion: languageWordsVersion,
    language,
    words: words.length,
    width,
    wordBytes: wordBytes.length,
    attribution,
  };
  const scales = new Float32Array(words.length);
  const nibbles = new Uint8Array((words.length * width) / 2);
  words.forEach((_, row) => {
    const vector = table.subarray(row * width, (row + 1) * width);
    const scale = bestScale(vector);
    scales[row] = scale;
    vector.forEach((value, column) => {
      const index = row * width + column;
      nibbles[index >> 1]! |= (8 + quantised(value, scale)) << (4 * (index & 1));
    });
  });
  const line = Buffer.from(`${JSON.stringify(head)}\n`, 'utf8');
  return new Uint8Array(Buffer.concat([line, wordBytes, Buffer.from(scales.buffer), nibbles]));
}

function quantised(value: number, scale: number): number {
  return scale === 0 ? 0 : Math.max(-greatest, Math.min(greatest, Math.round(value / scale)));
}

/** That with the least squared error. */
function bestScale(vector: Float32Array): number {
  const peak = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const errorOf = (scale: number): number =>
    vector.reduce((sum, value) => sum + (value - scale * quantised(value, scale)) ** 2, 0);
  const scales = cuts.map((cut) => Math.fround((cut * peak) / greatest));
  return scales.reduce((best, scale) => (errorOf(scale) < errorOf(best) ? scale : best));
}
