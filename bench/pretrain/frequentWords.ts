import type { Random } from '../../server/src/base/random';
import type { WordVectors } from '../../server/src/nlu/wordVectors';

/** The most frequent words of a language in the training rows: what its language model tells apart. */
export interface FrequentWords {
  /** Undefined for a word that is none of them. */
  numberOf(word: string): number | undefined;
  /** A word by how often it is said, rarer ones more often than that (to the power of 3/4; Mikolov et al. 2013). */
  draw(random: Random): number;
  /** Logarithm of how often it is said, less that of how likely so many draws have it. */
  biasOf(word: number, draws: number): number;
  /** Copies its vector, as it is now, on length 1. */
  copyUnit(word: number, target: Float32Array, offset: number): void;
}

/** @param counts words and how often the rows have them, the most frequent first */
export function createFrequentWords(
  counts: readonly (readonly [string, number])[],
  vectors: WordVectors,
): FrequentWords {
  const numbers = new Map(counts.map(([word], index) => [word, index]));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const flattened = counts.map(([, count]) => count ** 0.75);
  const flatTotal = flattened.reduce((sum, share) => sum + share, 0);
  const upTo = new Float64Array(counts.length);
  let sum = 0;
  flattened.forEach((share, index) => {
    sum += share;
    upTo[index] = sum;
  });
  return {
    numberOf: (word) => numbers.get(word),
    draw: (random) => firstFrom(upTo, random.next() * flatTotal),
    biasOf(word, draws) {
      const chance = 1 - (1 - flattened[word]! / flatTotal) ** draws;
      return Math.log(counts[word]![1] / total) - Math.log(chance);
    },
    copyUnit(word, target, offset) {
      vectors.copyTo(counts[word]![0], target, offset);
      const vector = target.subarray(offset, offset + vectors.width);
      let squares = 0;
      for (const value of vector) squares += value * value;
      const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
      for (let i = 0; i < vector.length; i++) vector[i] = vector[i]! * scale;
    },
  };
}

/** Number of the first entry that is greater. */
function firstFrom(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
