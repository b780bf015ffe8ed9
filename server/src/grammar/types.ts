/** The words of the grammar layer. It knows tokens, slots, lists and recognisers; what a document is, it does not know. */

/**
 * Every end (exclusive, ascending) of a value of a computed type that begins at token `start`; none: an empty list.
 * Tokens are in lower case.
 */
export type Recogniser = (tokens: readonly string[], start: number) => readonly number[];

/**
 * Whether a slot takes words that no list holds: `never` (numbers, dates), `anywhere` (custom and list types, which
 * Alexa leaves open), `besideCarriers` (AMAZON.SearchQuery and its kin: only in a sample that has words of its own).
 */
export type Openness = 'never' | 'anywhere' | 'besideCarriers';

/** What the slots of one type take. */
export interface ValueType {
  readonly name: string;
  /** Listed values and synonyms, each cut into tokens. */
  readonly values: ValueList;
  readonly recognise: Recogniser | undefined;
  readonly openness: Openness;
}

/** Values that are looked up from the left, token by token. */
export interface ValueList {
  /** Ends (exclusive, ascending) of the values that begin at token `start`. */
  endsAt(tokens: readonly string[], start: number): readonly number[];
}

/** By word that is said, other words of samples that it may stand for. */
export type StandIns = ReadonlyMap<string, readonly string[]>;

/** A place in a sample: a token that has to be said, or a slot. */
export type SamplePart = string | SampleSlot;

export interface SampleSlot {
  readonly name: string;
  readonly type: ValueType;
}

/** A sample as the grammar reads it. */
export interface GrammarSample {
  readonly intent: string;
  /** As it is written in the model. */
  readonly text: string;
  /** What tells samples of an intent apart, however they are written. */
  readonly key: string;
  readonly parts: readonly SamplePart[];
  /** Words outside slots, and those of them that are not of a closed class (articles, prepositions ...). */
  readonly carrierWords: number;
  readonly contentWords: number;
  /** Amazon has it for the same intent: it would be there though the model had it not, so it always has a say. */
  readonly isBuiltIn?: true;
}

/** What a parse rests on: words alone; listed or recognised values; at least one run of words that no list holds. */
export type ParseKind = 'exact' | 'listed' | 'open';

/** Tokens `[start, end)` that fill a slot of the sample. */
export interface ParsedSlot {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isOpen: boolean;
  /** No list of its own holds the words, but that of another slot does. */
  readonly isForeign: boolean;
}

/** A way in which a sample takes a whole utterance. */
export interface Parse {
  readonly sample: GrammarSample;
  readonly kind: ParseKind;
  readonly slots: readonly ParsedSlot[];
  /** The lower, the less has to be believed: see `prices`. */
  readonly price: number;
}
