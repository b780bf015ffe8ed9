/** Where a range lands when the text around it changes. Pure; positions are LSP positions. */
import type { WireRange } from '../../server/src/protocol';

export type Position = WireRange['start'];

/** One replaced stretch of text; VS Code's content changes have this shape. */
export interface TextChange {
  readonly range: WireRange;
  readonly text: string;
}

/** The range after the change; undefined where the change reaches into it. */
export function moveRange(range: WireRange, change: TextChange): WireRange | undefined {
  if (isAtOrBefore(range.end, change.range.start)) {
    return range;
  }
  if (!isAtOrBefore(change.range.end, range.start)) {
    return undefined;
  }
  const end = endOfInserted(change);
  return { start: movePosition(range.start, change, end), end: movePosition(range.end, change, end) };
}

function isAtOrBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function endOfInserted({ range, text }: TextChange): Position {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines[lines.length - 1] ?? '';
  return lines.length === 1
    ? { line: range.start.line, character: range.start.character + last.length }
    : { line: range.start.line + lines.length - 1, character: last.length };
}

function movePosition(position: Position, change: TextChange, newEnd: Position): Position {
  const oldEnd = change.range.end;
  const sameLine = position.line === oldEnd.line;
  return {
    line: position.line + newEnd.line - oldEnd.line,
    character: sameLine ? position.character + newEnd.character - oldEnd.character : position.character,
  };
}
