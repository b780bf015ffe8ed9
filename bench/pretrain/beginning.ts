import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeLanguageWords, languageFileName } from '../../server/src/nlu/languageWords';
import { decodePretrained } from '../../server/src/nlu/pretrained';
import type { WordVectors } from '../../server/src/nlu/wordVectors';
import type { LanguageBlock } from './wordTables';

/** A network that an earlier pretraining has written, as the start of another one. */
export interface Beginning {
  /** What goes to a skill, by name; output layers of corpora and the language model are in no file. */
  readonly weights: ReadonlyMap<string, Float32Array>;
  vectorsOf(language: string): WordVectors | undefined;
}

/** @throws Error where the folder holds no such network, naming the mend; CheckpointError where it is damaged */
export function readBeginning(folder: string): Beginning {
  const modelPath = join(folder, 'model.json');
  if (!existsSync(modelPath)) {
    throw new Error(
      `--from ${folder} holds no model.json; name a folder that a pretraining has written (its asset/).`,
    );
  }
  const { weights, vectors } = decodePretrained({
    modelJson: readFileSync(modelPath, 'utf8'),
    weights: new Uint8Array(readFileSync(join(folder, 'weights.bin'))),
  });
  return {
    weights,
    vectorsOf(language) {
      if (language === 'en') return vectors;
      const path = join(folder, languageFileName(language));
      return existsSync(path) ? decodeLanguageWords(new Uint8Array(readFileSync(path))).vectors : undefined;
    },
  };
}

/**
 * Puts its numbers in place of those of the weights that have the same name; the others stay as they are.
 * @param numbersOf the numbers of a weight, to write into
 * @returns how many weights were set
 * @throws Error where a weight is of another size: the networks are of other shapes
 */
export function beginWeights(
  { weights }: Beginning,
  names: readonly string[],
  numbersOf: (index: number) => Float32Array,
): number {
  const known = names.flatMap((name, index) => (weights.has(name) ? [{ name, index }] : []));
  for (const { name, index } of known) {
    const [given, numbers] = [weights.get(name)!, numbersOf(index)];
    if (given.length !== numbers.length) {
      throw new Error(
        `--from has ${given.length} numbers in ${name}, this network ${numbers.length}; give the same --hidden.`,
      );
    }
    numbers.set(given);
  }
  return known.length;
}

/**
 * Puts its vectors in place of those of the words that it knows.
 * @param table [rows of all languages, width]
 * @returns how many words were known
 * @throws Error where its vectors are of another width
 */
export function beginWords(
  beginning: Beginning,
  blocks: readonly LanguageBlock[],
  table: Float32Array,
  width: number,
): number {
  let known = 0;
  for (const { language, words, first } of blocks) {
    const vectors = beginning.vectorsOf(language);
    if (!vectors) continue;
    if (vectors.width !== width) {
      throw new Error(
        `--from has vectors of ${vectors.width} numbers for ${language}, this run has ${width}.`,
      );
    }
    const vector = new Float32Array(width);
    words.forEach((word, index) => {
      if (!vectors.copyTo(word, vector, 0)) return;
      table.set(vector, (first + index) * width);
      known++;
    });
  }
  return known;
}
