/** What Alexa ships and every skill may use: built-in slot types and intents. */

export interface BuiltInSlotType {
  readonly name: string;
  /** One line, in the language that is spoken. */
  describe(): string;
  /** `list`: a set of names; `phrase`: free speech; `computed`: numbers, dates, times. */
  readonly kind: 'list' | 'phrase' | 'computed';
  readonly extendable: boolean;
  readonly deprecated: boolean;
  /** Locales known to have it; empty where unknown. */
  readonly locales: readonly string[];
  readonly examples: readonly string[];
}

export interface BuiltInIntent {
  readonly name: string;
  /** One line, in the language that is spoken. */
  describe(): string;
  readonly library: 'standard' | 'library';
  readonly slotsAllowed: boolean;
  readonly deprecated: boolean;
  readonly locales: readonly string[];
}

/**
 * Every end (exclusive, ascending) of a value of a type that begins at token `start`; none: an empty list. Tokens
 * are as `tokenize` gives them (lower case). Linear in the longest value; a token that begins no value costs one
 * look, as it is called at every token of every utterance.
 */
export type Recogniser = (tokens: readonly string[], start: number) => readonly number[];

export interface Catalog {
  slotType(name: string): BuiltInSlotType | undefined;
  intent(name: string): BuiltInIntent | undefined;
  readonly slotTypeNames: readonly string[];
  readonly intentNames: readonly string[];
  /**
   * Values of a built-in type as Alexa hears them: lower case, numbers and times also in words.
   * Never empty for a known type; for a type without a list of its own, general phrases.
   * The same arguments give the same array (cached): callers must not change it.
   */
  values(typeName: string, locale: string): readonly string[];
  /** What people say for a built-in intent, e.g. `stop`; empty for FallbackIntent and unknown locales. */
  phrases(intentName: string, locale: string): readonly string[];
  /** Finds values of a computed type; undefined for list and phrase types. */
  recogniser(typeName: string, locale: string): Recogniser | undefined;
  /** Tokens of the language's closed classes (`the`, `your`, `of`): they say nothing of a subject. */
  closedClass(locale: string): ReadonlySet<string>;
  /** Words that change before a vowel (`de` and `d`, of French and Italian): by word, those that it may stand for. */
  elisions(locale: string): ReadonlyMap<string, readonly string[]>;
  /** Phrases that open or dress a request, as text: `could you please`, `ich möchte`. */
  courtesy(locale: string): readonly string[];
}
