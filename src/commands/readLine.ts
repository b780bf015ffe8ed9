import * as vscode from 'vscode';
import { spokenLine } from '../spokenLine';
import type { Tools } from './tools';

/**
 * "Read Prediction of This Line": decorations are silent to screen readers, a message in the status bar is not. Resolves
 * with what was said.
 */
export function readLine({ predictions }: Tools): () => Promise<string> {
  return async () => {
    const editor = vscode.window.activeTextEditor;
    const known = editor && predictions.get(editor.document.uri);
    const text =
      editor === undefined || known === undefined
        ? vscode.l10n.t('Skill Lens has nothing to say about this file.')
        : spokenLine(known.store.state(editor.selection.active.line), vscode.l10n.t);
    vscode.window.setStatusBarMessage(text, 8000);
    // Status bar messages are announced by some screen readers only; a notification is by all of them.
    if (vscode.workspace.getConfiguration('editor').get('accessibilitySupport') === 'on')
      vscode.window.showInformationMessage(text);
    return text;
  };
}
