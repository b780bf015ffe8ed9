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

/** Spans of a tag sequence; an I- that continues nothing begins a span, as CoNLL scoring counts it. */
export function spansOf(tags: ArrayLike<number>, slots: readonly string[]): SlotSpan[] {
  const spans: { name: string; start: number; end: number }[] = [];
  let open: { name: string; start: number; end: number } | undefined;
  for (let token = 0; token < tags.length; token++) {
    const tag = tags[token]!;
    const name = tag === outsideTag ? undefined : slots[slotOfTag(tag)];
    if (open && isInside(tag) && open.name === name) {
      open.end = token + 1;
      continue;
    }
    open = name === undefined ? undefined : { name, start: token, end: token + 1 };
    if (open) {
      spans.push(open);
    }
  }
  return spans;
}
