import * as vscode from 'vscode';
import type { ModelStatuses } from './modelStatuses';

/**
 * Tells `when` clauses what Skill Lens knows: `skillLens.active` (the active editor shows a model or scratch file)
 * and `skillLens.paths` (the paths of them all, for buttons of editors that are not the active one).
 * Paths, as a remote window knows its files by other URIs than its extensions do.
 */
export function trackContextKeys(statuses: ModelStatuses): vscode.Disposable {
  let shown = '';
  const update = () => {
    const paths = statuses.uris().map((known) => pathOf(vscode.Uri.parse(known)));
    const uri = vscode.window.activeTextEditor?.document.uri;
    const active = uri !== undefined && statuses.get(uri) !== undefined;
    const next = JSON.stringify([active, paths]);
    if (next !== shown) {
      shown = next;
      vscode.commands.executeCommand('setContext', 'skillLens.active', active);
      vscode.commands.executeCommand('setContext', 'skillLens.paths', paths);
    }
  };
  update();
  return vscode.Disposable.from(
    statuses.onDidChange(update),
    statuses.onDidClear(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

/** What the context key `resourcePath` holds for it. */
function pathOf(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.path;
}
