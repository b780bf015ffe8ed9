import type { Grammar } from '../grammar/grammar';

/** How readily Alexa is to say that nothing was meant: `fallbackIntentSensitivity` of the model. */
export type Sensitivity = 'LOW' | 'MEDIUM' | 'HIGH';

/** What the text of a skill says as it stands, beside what a network has learned of an earlier one. */
export interface SkillText {
  /** `en` of `en-US`. */
  readonly language: string;
  /** The intents that utterances can get: those with samples or with phrases of the catalog. */
  readonly intents: readonly string[];
  readonly grammar: Grammar;
  /** Names of some samples of an intent as TrainingData.learned has them where the intent is called so. */
  namesOfSamples(intent: string, called: string): readonly string[];
  /** Undefined: the skill refuses nothing. */
  readonly fallback: { readonly intent: string; readonly sensitivity: Sensitivity } | undefined;
  /**
   * Whether an intent can be meant by words that no phrase or sample of it has as a whole. Built-in intents stand for their phrases:
   * of what is said, and says something, the phrases must hold all (half, where the author has added samples).
   */
  mayGeneralise(intent: string, tokens: readonly string[]): boolean;
  /** Whether one utterance can hold the slot more than once. */
  mayRepeat(intent: string, slot: string): boolean;
  /**
   * The words that samples have beside a slot which cannot be filled without any of them (AMAZON.SearchQuery); undefined: the slot needs
   * none.
   */
  carriersOf(intent: string, slot: string): ReadonlySet<string> | undefined;
  /**
   * The words outside slots of an intent whose every sample has such a slot, those of a closed class left out where there are others:
   * without the slot and without any of them it cannot be meant. Undefined: the intent has other samples, or none.
   */
  wordsBesideQueries(intent: string): ReadonlySet<string> | undefined;
  /** Whether a sample has a slot with a possessive 's behind it. */
  readonly hasPossessiveSlot: boolean;
  /** A word that says little about what is meant: articles, prepositions, courtesy. */
  isClosed(word: string): boolean;
  /** The words that samples have outside slots, those of a closed class left out. */
  readonly tellingWords: ReadonlySet<string>;
  /** Neighbouring words of samples as `pairKey` gives them, the ends of samples too. */
  readonly pairs: ReadonlySet<string>;
  /** A number, in digits or in words. */
  isNumber(word: string): boolean;
}

/** Two neighbouring words; an empty one stands for the end of an utterance. */
export const pairKey = (first: string, second: string): string => `${first} ${second}`;
