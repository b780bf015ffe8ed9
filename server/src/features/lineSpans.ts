/** Which stretches of a document some of its lines are. */
import type { SourceDocument } from '../analysis/snapshot';
import type { LineSpan } from '../protocol';
import type { TextRange } from '../text/range';

/** Offsets from the first character of each span's first line to its last line's end. */
export function rangesOf({ text }: SourceDocument, spans: readonly LineSpan[]): TextRange[] {
  return spans.map(({ first, last }) => ({
    start: text.offsetAt({ line: first, character: 0 }),
    end: text.offsetAt({ line: last, character: Number.MAX_SAFE_INTEGER }),
  }));
}

/** Whether what starts there does so in one of the ranges. */
export function beginsIn(start: number, ranges: readonly TextRange[]): boolean {
  return ranges.some((range) => start >= range.start && start <= range.end);
}
