import type { SlotSpan } from './types';

/**
 * BIO tags as class numbers: 0 is O; slot k of the label set begins with 1 + 2k (B-) and goes on with 2 + 2k (I-).
 */
export const outsideTag = 0;
export const beginTag = (slot: number): number => 1 + 2 * slot;
export const insideTag = (slot: number): number => 2 + 2 * slot;
export const tagCount = (slots: number): number => 1 + 2 * slots;
/** The slot's number in the label set; -1 for O. */
export const slotOfTag = (tag: number): number => Math.floor((tag + 1) / 2) - 1;
export const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0;

/** Whether a tag may come right after another in a well-formed sequence. */
export function mayFollow(before: number, tag: number): boolean {
  return !isInside(tag) || (before !== outsideTag && slotOfTag(before) === slotOfTag(tag));
}

/** One tag a token. A span whose slot is not among the labels stays O. */
export function tagsOf(
  spans: readonly SlotSpan[],
  tokens: number,
  slotIndex: ReadonlyMap<string, number>,
): Int32Array {
  const tags = new Int32Array(tokens);
  for (const span of spans) {
    const slot = slotIndex.get(span.name);
    if (slot === undefined) {
      continue;
    }
    for (let token = span.start; token < Math.min(span.end, tokens); token++) {
      tags[token] = token === span.start ? beginTag(slot) : insideTag(slot);
    }
  }
  return tags;
}
