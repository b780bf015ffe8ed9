import { characterRows } from './characterFeatures';
import type { Gazetteer, GazetteerMatch } from './gazetteer';
import type { HyperParameters } from './hyperParameters';
import { paddingRow, unknownRow, type Vocabulary } from './vocabulary';
import type { WordVectors } from './wordVectors';

/**
 * Utterances as numbers. B utterances, T tokens of the longest, U distinct words in the batch, G n-grams of the longest word.
 * Words are listed once, so that the character feature is computed once a word.
 */
export interface Batch {
  readonly B: number;
  readonly T: number;
  readonly U: number;
  readonly G: number;
  /** [U] the words themselves; undefined where one is hidden */
  readonly words: readonly (string | undefined)[];
  /** [B * T] numbers of words in this batch's list; padding points at word 0, the empty word. */
  readonly wordOf: Int32Array;
  /** [U] rows of the learned embedding table */
  readonly wordRows: Int32Array;
  /** [U * width] fixed vectors of the words; undefined where the network learns its own */
  readonly wordVectors: Float32Array | undefined;
  /** [U * G] rows of the n-gram table, padded with 0 */
  readonly ngramRows: Int32Array;
  /** [U * G] 1 / number of n-grams of the word, 0 on padding */
  readonly ngramWeights: Float32Array;
  /** [B * T * features] 1 where a word could be a slot's value, see Gazetteer */
  readonly gazetteer: Float32Array;
  /** [B * T * hintCount] what is known of a word whatever the slot, see `hintCount` */
  readonly hints: Float32Array;
  /** [B] tokens; at least 1, so that pooling has something to pool */
  readonly lengths: Int32Array;
}

/** Turns words into numbers with one network's vocabulary; keeps the n-grams of words that it has seen. */
export interface Featurizer {
  toBatch(utterances: readonly (readonly string[])[], noise?: FeatureNoise): Batch;
}

/** Begins a value of any slot; goes on with one; is a word that samples have outside slots. */
export const hintCount = 3;

/** What training hides from the network. */
export interface FeatureNoise {
  /** True for a word to be shown as unknown. */
  hides(word: string): boolean;
  keep(matches: readonly GazetteerMatch[]): readonly GazetteerMatch[];
  /** Whether samples have the word outside slots, as far as an utterance of the batch may know. */
  isCarrier(word: string, utterance: number): boolean;
}

export interface FeaturizerParts {
  readonly vocabulary: Vocabulary;
  readonly gazetteer: Gazetteer;
  /** The words that samples have outside slots. */
  readonly carriers: ReadonlySet<string>;
  readonly hyper: HyperParameters;
  /** Fixed vectors of words; the network learns its own without. */
  readonly vectors: WordVectors | undefined;
}

export function createFeaturizer(parts: FeaturizerParts): Featurizer {
  const { vocabulary, gazetteer, carriers, hyper, vectors } = parts;
  const plain: FeatureNoise = {
    hides: () => false,
    keep: (matches) => matches,
    isCarrier: (word) => carriers.has(word),
  };
  const ngrams = new Map<string, readonly number[]>([['', []]]);
  const ngramsOf = (word: string): readonly number[] => {
    let rows = ngrams.get(word);
    if (!rows) {
      rows = characterRows(word, hyper.characterBuckets);
      ngrams.set(word, rows);
    }
    return rows;
  };
  return {
    toBatch(utterances, noise = plain) {
      const B = utterances.length;
      const lengths = Int32Array.from(utterances, (tokens) => clampLength(tokens.length, hyper.maxTokens));
      const T = lengths.reduce((most, length) => Math.max(most, length), 1);
      const words = new Map<string, number>([['', 0]]);
      const wordOf = new Int32Array(B * T);
      utterances.forEach((tokens, b) => {
        for (let t = 0; t < Math.min(tokens.length, T); t++) {
          wordOf[b * T + t] = numberOf(words, tokens[t]!);
        }
      });
      const list = [...words.keys()];
      // A word that is hidden at one place of a batch is hidden at all: it is listed once.
      const shown = list.map((word) => (word !== '' && noise.hides(word) ? undefined : word));
      const wordRows = Int32Array.from(shown, (word) => rowOf(word, vocabulary));
      const wordVectors = vectors && lookUp(shown, vectors);
      const listed = listFeatures(utterances, B, T, gazetteer, noise);
      const ngramColumns = packNgrams(list.map(ngramsOf));
      return {
        B,
        T,
        U: list.length,
        words: shown,
        wordOf,
        wordRows,
        wordVectors,
        lengths,
        ...listed,
        ...ngramColumns,
      };
    },
  };
}

function listFeatures(
  utterances: readonly (readonly string[])[],
  B: number,
  T: number,
  list: Gazetteer,
  noise: FeatureNoise,
): Pick<Batch, 'gazetteer' | 'hints'> {
  const gazetteer = new Float32Array(B * T * list.features);
  const hints = new Float32Array(B * T * hintCount);
  utterances.forEach((tokens, b) => {
    for (const { token, feature } of noise.keep(list.match(tokens.slice(0, T)))) {
      gazetteer[(b * T + token) * list.features + feature] = 1;
      hints[(b * T + token) * hintCount + (feature % 2)] = 1;
    }
    for (let t = 0; t < Math.min(tokens.length, T); t++) {
      hints[(b * T + t) * hintCount + 2] = noise.isCarrier(tokens[t]!, b) ? 1 : 0;
    }
  });
  return { gazetteer, hints };
}

function rowOf(word: string | undefined, vocabulary: Vocabulary): number {
  if (word === undefined) {
    return unknownRow;
  }
  return word === '' ? paddingRow : vocabulary.rowOf(word);
}

function lookUp(words: readonly (string | undefined)[], vectors: WordVectors): Float32Array {
  const found = new Float32Array(words.length * vectors.width);
  words.forEach((word, index) => {
    if (word !== undefined) {
      vectors.copyTo(word, found, index * vectors.width);
    }
  });
  return found;
}

const clampLength = (tokens: number, limit: number): number => Math.max(1, Math.min(tokens, limit));

function numberOf(words: Map<string, number>, word: string): number {
  const known = words.get(word);
  if (known !== undefined) {
    return known;
  }
  words.set(word, words.size);
  return words.size - 1;
}

function packNgrams(
  rowsOfWords: readonly (readonly number[])[],
): Pick<Batch, 'G' | 'ngramRows' | 'ngramWeights'> {
  const G = rowsOfWords.reduce((most, rows) => Math.max(most, rows.length), 1);
  const ngramRows = new Int32Array(rowsOfWords.length * G);
  const ngramWeights = new Float32Array(rowsOfWords.length * G);
  rowsOfWords.forEach((rows, word) => {
    ngramRows.set(rows, word * G);
    ngramWeights.fill(1 / rows.length, word * G, word * G + rows.length);
  });
  return { G, ngramRows, ngramWeights };
}
