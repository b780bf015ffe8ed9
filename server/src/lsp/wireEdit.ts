import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';

/** The edit for a client that knows no versions and no new files: plain changes by document. */
export function withoutVersions(edit: WorkspaceEdit): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change)) continue;
    const { uri } = change.textDocument;
    const edits = change.edits.flatMap((each) =>
      'newText' in each ? [{ range: each.range, newText: each.newText }] : [],
    );
    changes[uri] = [...(changes[uri] ?? []), ...edits];
  }
  return { changes };
}
