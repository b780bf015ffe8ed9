/** What Alexa's rules leave of the slots that one utterance may hold. */
export interface SlotRules {
  /** Numbers of the slots that may occur. */
  readonly slots: readonly number[];
  /** Whether a slot may occur more than once. */
  mayRepeat(slot: number): boolean;
  /** Whether a span may begin with a token: not with a possessive 's. */
  mayBegin(token: number): boolean;
  /** Whether a span may begin or end right before a token; not inside of what is one word. */
  mayCut(token: number): boolean;
}

/** Tokens `[start, end)` that fill a slot, by its number in the label set. */
export interface NumberedSpan {
  readonly slot: number;
  readonly start: number;
  readonly end: number;
}
