import type { SourceDocument } from '../analysis/snapshot';
import type { WireRange } from '../protocol';
import type { TextRange } from '../text/range';

/** Offsets to lines and characters. A range beyond the text is cut to it. */
export function toWireRange(document: SourceDocument, range: TextRange): WireRange {
  return { start: document.text.positionAt(range.start), end: document.text.positionAt(range.end) };
}

/** Lines and characters to offsets. */
export function fromWireRange(document: SourceDocument, range: WireRange): TextRange {
  return { start: document.text.offsetAt(range.start), end: document.text.offsetAt(range.end) };
}
