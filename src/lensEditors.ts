/** Which editors Skill Lens draws in, and what they show. */
import * as vscode from 'vscode';
import type { LineSpan } from '../server/src/protocol';

/** Above and below what is in sight, so that scrolling finds something there. */
const linesAround = 20;

/**
 * Editors that people write in. The two sides of a diff, peeked texts and the like have no column of their own; there
 * the text is about something else than what it is taken for.
 */
export function lensEditors(uri?: vscode.Uri): readonly vscode.TextEditor[] {
  const key = uri?.toString();
  return vscode.window.visibleTextEditors.filter(
    ({ viewColumn, document }) =>
      viewColumn !== undefined && (key === undefined || document.uri.toString() === key),
  );
}

/** Whether decorations of ours may stand in it from earlier, when it was one to write in. */
export function isLensEditor({ viewColumn }: vscode.TextEditor): boolean {
  return viewColumn !== undefined;
}

/** Lines that an editor shows, and some more. */
export function visibleSpans({ visibleRanges, document }: vscode.TextEditor): LineSpan[] {
  return visibleRanges.map(({ start, end }) => ({
    first: Math.max(0, start.line - linesAround),
    last: Math.min(document.lineCount - 1, end.line + linesAround),
  }));
}

/** Lines with a cursor, over all editors of a document. */
export function cursorLines(uri: vscode.Uri): Set<number> {
  return new Set(
    lensEditors(uri).flatMap(({ selections }) => selections.map((selection) => selection.active.line)),
  );
}
