/**
 * What each sample would be taken for by a reader that had not seen it, in closed form: no training, no split.
 * Kernel ridge regression on the intents, leave-one-out by the identity of Allen (PRESS, 1974); see `dual.ts`.
 */
import type { WordVectors } from '../wordVectors';

/** One thing that is known of an intent. */
export interface KnownRow {
  /** `sample` is judged; the others only bear witness. `name`: the words of an intent's name. */
  readonly kind: 'sample' | 'name';
  /** Normalised tokens; a slot is one token, its type in braces: `{AMAZON.City}`. */
  readonly words: readonly string[];
  /** Slot names in the order of the text. */
  readonly slotNames: readonly string[];
  /** Numbers of the intents that it belongs to: several where they share a sample. */
  readonly intents: readonly number[];
  /** What the pretrained network makes of it, any length; undefined without one. */
  readonly states: Float32Array | undefined;
}

export interface MeaningVectors {
  readonly vectors: WordVectors;
  readonly labelVectors: WordVectors;
}

export interface Known {
  /** The samples come first. */
  readonly rows: readonly KnownRow[];
  readonly intentCount: number;
  /** Vectors of words, and of the words of labels' names; undefined without a pretrained network. */
  readonly vectors: MeaningVectors | undefined;
  /** How far vectors and states are to be trusted, 0 to 1, see `trustInMeaning`. */
  readonly trust: number;
}

/** What one sample would be taken for had it not been there. */
export interface Reading {
  /** [intents] about 1 for an intent that it belongs to without doubt, about 0 for the others */
  readonly support: Float64Array;
}

/** All samples' readings, and what else can be asked once they are there. */
export interface LeaveOneOut {
  /** One a sample, in the order of the rows. */
  readonly readings: readonly Reading[];
  /** How alike a sample is to every row, about 0 to 1. */
  similarities(sample: number): Float64Array;
  /** The same reading had the sample been written in another way, as `changed`. */
  readAs(sample: number, changed: KnownRow): Reading;
}

export function isSlotWord(word: string): boolean {
  return word.startsWith('{');
}
