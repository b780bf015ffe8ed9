import type { Located, TextRange } from '../../text/range';

/** The place of a stretch of a text; the whole text where escapes shift its letters in the document. */
export function within({ value, range }: Located<string>, start: number, end: number): TextRange {
  return range.end - range.start === value.length
    ? { start: range.start + start, end: range.start + end }
    : range;
}
