import * as vscode from 'vscode';
import type { ModelStatuses } from './modelStatuses';

/**
 * Tells `when` clauses what Skill Lens knows: `skillLens.active` (the active editor shows a model or scratch file)
 * and `skillLens.documents` (their URIs, for buttons of editors that are not the active one).
 */
export function trackContextKeys(statuses: ModelStatuses): vscode.Disposable {
  let shown = '';
  const update = () => {
    const documents = statuses.uris();
    const uri = vscode.window.activeTextEditor?.document.uri;
    const active = uri !== undefined && statuses.get(uri) !== undefined;
    const next = JSON.stringify([active, documents]);
    if (next !== shown) {
      shown = next;
      vscode.commands.executeCommand('setContext', 'skillLens.active', active);
      vscode.commands.executeCommand('setContext', 'skillLens.documents', documents);
    }
  };
  update();
  return vscode.Disposable.from(
    statuses.onDidChange(update),
    statuses.onDidClear(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}
