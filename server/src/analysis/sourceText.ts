import { isLineBreak } from '../text/lines';
import type { Position, Range, TextDocument } from 'vscode-languageserver-textdocument';
import { lazy } from '../base/lazy';
import { type LineStarts, lineAt, lineStartsOf } from '../text/lineStarts';

/** A text at one version: a TextDocument that never changes. */
export interface SourceText extends TextDocument {
  lineStarts(): LineStarts;
}

/** As `TextDocument.create`, but takes the lines where they are known, as of a text that an edit has changed a little. */
export function createSourceText(
  uri: string,
  version: number,
  content: string,
  knownLineStarts?: LineStarts,
): SourceText {
  const lineStarts = lazy(() => knownLineStarts ?? lineStartsOf(content));
  const offsetAt = (position: Position): number => offsetIn(content, lineStarts(), position);
  const getLineRange = (line: number): Range => lineRangeIn(content, lineStarts(), line);
  return Object.freeze({
    uri,
    languageId: '',
    version,
    lineStarts,
    get lineCount() {
      return lineStarts().length;
    },
    getText: (range?: Range) =>
      range ? content.substring(offsetAt(range.start), offsetAt(range.end)) : content,
    offsetAt,
    positionAt: (offset: number) => positionIn(content, lineStarts(), offset),
    getLineRange,
    getEOLCharacters(line: number) {
      const next = lineStarts()[line + 1];
      return next === undefined || line < 0 ? '' : content.slice(offsetAt(getLineRange(line).end), next);
    },
  } satisfies SourceText);
}

function offsetIn(content: string, starts: LineStarts, { line, character }: Position): number {
  if (line < 0) return 0;
  const start = starts[line];
  if (start === undefined) return content.length;
  const next = starts[line + 1] ?? content.length;
  return beforeLineBreak(content, Math.min(start + Math.max(0, character), next), start);
}

function positionIn(content: string, starts: LineStarts, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, content.length));
  const line = lineAt(starts, inside);
  const start = starts[line]!;
  return { line, character: beforeLineBreak(content, inside, start) - start };
}

/** Of a line behind the last one, the last one's. */
function lineRangeIn(content: string, starts: LineStarts, wanted: number): Range {
  if (wanted < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const line = Math.min(wanted, starts.length - 1);
  const start = starts[line]!;
  const end = beforeLineBreak(content, starts[line + 1] ?? content.length, start);
  return { start: { line, character: 0 }, end: { line, character: end - start } };
}

/** A place inside or behind a line break is the end of its line. */
function beforeLineBreak(text: string, offset: number, lineStart: number): number {
  let end = offset;
  while (end > lineStart && isLineBreak(text, end - 1)) end--;
  return end;
}
