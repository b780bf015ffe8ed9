/** How the opinions of network, n-grams and grammar are weighed, in logarithms of probability. */
export interface ReadingWeights {
  /** What a parse of words alone adds to its intent. */
  readonly exact: number;
  /** What a parse with listed values adds: where no other intent has one, and where another has. */
  readonly listedAlone: number;
  readonly listed: number;
  /** What an open parse adds, and adds for each word of its sample (up to a few): of an open class, of a closed one. */
  readonly open: number;
  readonly contentWord: number;
  readonly closedWord: number;
  /** What an open parse loses for each word that no list holds, and for each slot with words that are another slot's. */
  readonly openWord: number;
  readonly foreignValue: number;
  /** What an open parse adds where the likeliest intent has none and would be said with the words of its sample, see `sameWords.ts`. */
  readonly sameWords: number;
  /** The same where it would leave over words that no sample has, see `leftWords.ts`. */
  readonly leftWords: number;
  /** How much a parse's price counts beside the likelihood of its tags, where an intent has several. */
  readonly price: number;
}

/** Fitted on held-out samples, and on own samples with unlisted values, of the development skills in all languages. */
export const readingWeights: ReadingWeights = {
  exact: 14,
  listedAlone: 8,
  listed: 1,
  open: 0.1,
  contentWord: 0.95,
  closedWord: 1.2,
  openWord: 0.15,
  foreignValue: 3,
  sameWords: 4,
  leftWords: 2,
  price: 5,
};
