/** A pretraining with one thing left out. */
export interface Variant {
  readonly name: string;
  readonly about: string;
  /** Options of `npm run pretrain`. */
  readonly options: readonly string[];
}

/** All first: the others are held against it. */
export const variants: readonly Variant[] = [
  { name: 'all', about: 'what ships: heads, language model, prototypes, trained word vectors', options: [] },
  { name: 'no-language-model', about: 'without the language model', options: ['--language', '0'] },
  { name: 'no-prototypes', about: 'without prototypes', options: ['--prototypes', '0'] },
  { name: 'fixed-words', about: 'word vectors stay as they are', options: ['--no-train-words'] },
  { name: 'no-skills', about: 'corpora alone, no invented skills', options: ['--skill-share', '0'] },
];
