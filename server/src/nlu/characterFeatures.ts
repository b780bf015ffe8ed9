import { seedFrom } from '../base/random';

const shortest = 2;
const longest = 4;
/** N-grams read of one word; the longest words of samples have fewer. */
const maxNgrams = 48;

/**
 * A word's character n-grams (2 to 4 letters, with ^ and $ for its ends) hashed to rows of a small table,
 * after fastText (Bojanowski et al. 2017): unseen and misspelt words share rows with the words they look like.
 * Row 0 is padding.
 */
export function characterRows(word: string, buckets: number): number[] {
  const letters = Array.from(`^${word}$`);
  const rows: number[] = [];
  for (let length = shortest; length <= longest; length++) {
    for (let start = 0; start + length <= letters.length && rows.length < maxNgrams; start++) {
      const ngram = letters.slice(start, start + length).join('');
      rows.push(1 + (seedFrom(ngram, length) % (buckets - 1)));
    }
  }
  return rows;
}
