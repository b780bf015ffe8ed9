import type { TextRange } from '../text/range';

/** From an offset in a decoded string to the offset in the document that it was read from. */
export type OffsetMap = (offset: number) => number;

export function shiftedBy(start: number): OffsetMap {
  return (offset) => start + offset;
}

/**
 * The map of a JSON string. An escape is longer than what it stands for, so equal lengths mean that there is none
 * and that a shift is enough.
 * @param inner between the quotes
 */
export function offsetMapOf(document: string, inner: TextRange, decodedLength: number): OffsetMap {
  if (inner.end - inner.start === decodedLength) {
    return shiftedBy(inner.start);
  }
  const offsets: number[] = [];
  let at = inner.start;
  while (at < inner.end) {
    const unit = document[at] === '\\' ? escapeAt(document, at) : { length: 1, decodes: true };
    if (unit.decodes) {
      offsets.push(at);
    }
    at += unit.length;
  }
  return (offset) => offsets[offset] ?? inner.end;
}

/** Invalid escapes stand for nothing, as in jsonc-parser's scanner. */
function escapeAt(document: string, at: number): { length: number; decodes: boolean } {
  const letter = document.charAt(at + 1);
  if (letter === 'u') {
    const digits = /^[0-9a-fA-F]*/.exec(document.slice(at + 2, at + 6))?.[0].length ?? 0;
    return { length: 2 + digits, decodes: digits === 4 };
  }
  return { length: 2, decodes: letter !== '' && '"\\/bfnrt'.includes(letter) };
}
