import { seedFrom } from '../../base/random';
import { characterRows } from '../characterFeatures';

/** Hashes of what a word looks like, from which features are named. */
export interface WordKeys {
  readonly word: number;
  /** Character n-grams, the whole word among them. */
  readonly ngrams: readonly number[];
  /** Beginnings and endings of one to three letters. */
  readonly affixes: readonly number[];
  /** Kinds of characters in a row: 7 and 12 are alike, so are 7th and 12th. */
  readonly shape: number;
}

const ngramSpace = 2 ** 30;

/** Works each word out once. */
export function createWordKeys(): (word: string) => WordKeys {
  const known = new Map<string, WordKeys>();
  return (word) => {
    const keys = known.get(word) ?? keysOf(word);
    known.set(word, keys);
    return keys;
  };
}

function keysOf(word: string): WordKeys {
  return {
    word: seedFrom(word, 1),
    ngrams: characterRows(word, ngramSpace),
    affixes: [1, 2, 3]
      .filter((length) => length < word.length)
      .flatMap((length) => [seedFrom(word.slice(0, length), 2), seedFrom(word.slice(-length), 3)]),
    shape: seedFrom(shapeOf(word), 4),
  };
}

function shapeOf(word: string): string {
  return word.replace(/\p{N}+/gu, '9').replace(/[^\p{N}\p{P}]+/gu, 'a');
}
