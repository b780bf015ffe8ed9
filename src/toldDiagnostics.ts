/**
 * Findings that stand in the editor already are not told again: the server sends them for every version of a text, and for VS Code each
 * telling is all squiggles of the document anew, between a key and what is painted for it.
 */
import * as vscode from 'vscode';
import type { HandleDiagnosticsSignature } from 'vscode-languageclient';
import { ToldDecorations } from './decorations/toldDecorations';

export class ToldDiagnostics implements vscode.Disposable {
  readonly #told = new Map<string, ToldDecorations<'findings'>>();
  readonly #subscriptions = vscode.Disposable.from(
    // VS Code moves squiggles with the text; on a line that is written it does so by rules of its own.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
      this.#told.get(document.uri.toString())?.edited(contentChanges),
    ),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#told.delete(uri.toString())),
  );

  /** Stands between the server and the editor. */
  handle(uri: vscode.Uri, diagnostics: vscode.Diagnostic[], next: HandleDiagnosticsSignature): void {
    const key = uri.toString();
    const told = this.#told.get(key) ?? new ToldDecorations();
    this.#told.set(key, told);
    if (told.tell('findings', diagnostics.map(whole))) next(uri, diagnostics);
  }

  /** The server is gone, and its findings with it. */
  clear(): void {
    this.#told.clear();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** VS Code's own writing of a diagnostic leaves some of it out. */
function whole(diagnostic: vscode.Diagnostic) {
  const { range, message, severity, source, code, tags, relatedInformation } = diagnostic;
  const { data } = diagnostic as { data?: unknown };
  return { range, message, severity, source, code, tags, relatedInformation, data };
}
