import { beginTag, insideTag, spansOf, tagCount } from './tags';
import type { SlotSpan } from './types';

export interface ScoredSpan extends SlotSpan {
  /** Mean probability of the span's tags. */
  readonly confidence: number;
}

/**
 * The spans of a tag sequence with how sure the reader was.
 * @param probabilities [tokens * tags]
 */
export function scoredSpans(
  tags: Int32Array,
  probabilities: ArrayLike<number>,
  slots: readonly string[],
): ScoredSpan[] {
  const K = tagCount(slots.length);
  return spansOf(tags, slots).map((span) => {
    const slot = slots.indexOf(span.name);
    let total = 0;
    for (let token = span.start; token < span.end; token++) {
      total += probabilities[token * K + (token === span.start ? beginTag(slot) : insideTag(slot))]!;
    }
    return { ...span, confidence: total / (span.end - span.start) };
  });
}
