import type { SlotSpan } from './types';

export interface ScoredSpan extends SlotSpan {
  /** Mean probability of the span's tags. */
  readonly confidence: number;
}
