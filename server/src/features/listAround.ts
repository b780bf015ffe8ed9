import type { TextRange } from '../text/range';

/**
 * The `[…]` around items of one array, brackets included; undefined where a bracket is missing.
 * @param items with or without their quotes
 */
export function listAround(
  text: string,
  items: readonly { readonly range: TextRange }[],
): TextRange | undefined {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  let start = first.range.start - 1;
  if (text[start] === '"') start--;
  while (start >= 0 && isBlank(text.charCodeAt(start))) start--;
  let end = last.range.end;
  if (text[end] === '"') end++;
  while (end < text.length && (isBlank(text.charCodeAt(end)) || text[end] === ',')) end++;
  return text[start] === '[' && text[end] === ']' ? { start, end: end + 1 } : undefined;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
