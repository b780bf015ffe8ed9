import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { OffsetEdit } from '../../server/src/features/jsonEdits';

/** A text after edits by offset; fails where they overlap. */
export function applied(text: string, edits: readonly OffsetEdit[]): string {
  const document = TextDocument.create('file:///t', '', 0, text);
  return TextDocument.applyEdits(
    document,
    edits.map(({ range, newText }) => ({
      range: { start: document.positionAt(range.start), end: document.positionAt(range.end) },
      newText,
    })),
  );
}

/** Every file that an edit changes or makes, as the edit leaves it. */
export function appliedTo(
  texts: Readonly<Record<string, string>>,
  edit: WorkspaceEdit,
): Record<string, string> {
  const after: Record<string, string> = {};
  const known = new Map(Object.entries(texts));
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind !== 'create' || known.has(change.uri)) throw new Error(`cannot ${change.kind}`);
      known.set(change.uri, '');
    } else {
      const { uri } = change.textDocument;
      const before = known.get(uri);
      if (before === undefined) throw new Error(`an edit of ${uri}, which is not there`);
      after[uri] = TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), textEdits(change));
    }
  }
  return after;
}

function textEdits({ edits }: TextDocumentEdit): { range: TextDocumentRange; newText: string }[] {
  return edits.map((edit) => {
    if (!('newText' in edit)) throw new Error('a snippet among the edits');
    return edit;
  });
}

type TextDocumentRange = Parameters<typeof TextDocument.applyEdits>[1][number]['range'];
