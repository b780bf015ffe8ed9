/** What something that has learned a skill says of one utterance. */
export interface Opinion {
  /** Probability of every intent of the label set, all opinions weighed. */
  readonly intents: Float32Array;
  /** The same as the network and the n-grams said it, each alone; where there is one of them, it stands for both. */
  readonly network: Float32Array;
  readonly ngrams: Float32Array;
  /**
   * @param intent number of the intent that is taken for granted
   * @returns [tokens * tags] probabilities; undefined where there is no slot to find
   */
  tags(intent: number): ArrayLike<number> | undefined;
  /** Number of tokens that were read: what follows is not seen. */
  readonly tokens: number;
}

/** Opinions of utterances that are cut into tokens, in their order. */
export type OpinionReader = (utterances: readonly (readonly string[])[]) => Opinion[];
