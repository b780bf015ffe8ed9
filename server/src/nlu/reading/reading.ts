import type { Parse } from '../../grammar/types';
import type { ScoredSpan } from '../scoredSpans';

/** A slot's span; where words are written without spaces it may begin or end inside of a token. */
export interface ReadSpan extends ScoredSpan {
  /** Characters of the first token that are not the slot's. */
  readonly skipped?: number;
  /** Characters of the last token up to the slot's end. */
  readonly taken?: number;
}

/** What is made of one utterance, in tokens. */
export interface Reading {
  /** Name of the intent that the utterance gets: the fallback intent where it is refused. */
  readonly answer: string;
  /** Probability of every intent of the reader's list. */
  readonly intentProbabilities: Float32Array;
  /** Number of the most probable intent. */
  readonly intent: number;
  readonly spans: readonly ReadSpan[];
  /** The parse that the answer rests on. */
  readonly match: Parse | undefined;
  /** How likely the utterance belongs to any of the intents, 0 to 1. */
  readonly scope: number;
  readonly isRefused: boolean;
}
