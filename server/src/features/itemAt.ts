import type { TextRange } from '../text/range';

/**
 * The item at an offset, both ends included; of two that touch there, the later one.
 * The items lie in the order of the text, none within another.
 */
export function itemAt<T extends { readonly range: TextRange }>(
  items: readonly T[],
  offset: number,
): T | undefined {
  const item = items[firstAfter(items, offset) - 1];
  return item !== undefined && offset <= item.range.end ? item : undefined;
}

/** The items that a range touches, ends included. */
export function itemsIn<T extends { readonly range: TextRange }>(
  items: readonly T[],
  { start, end }: TextRange,
): readonly T[] {
  const last = firstAfter(items, end);
  let first = firstAfter(items, start);
  while (first > 0 && items[first - 1]!.range.end >= start) first--;
  return items.slice(first, last);
}

/** How many items begin at the offset or before it. */
function firstAfter<T extends { readonly range: TextRange }>(items: readonly T[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.range.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True from the beginning to the end, both included: a cursor at either side of a word is at the word. */
export function touches({ start, end }: TextRange, offset: number): boolean {
  return offset >= start && offset <= end;
}
