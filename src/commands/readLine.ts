import * as vscode from 'vscode';
import type { Known } from '../decorations/groups';
import { warningsAt } from '../findings';
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
        : spoken(known, editor.document.uri, editor.selection.active.line);
    vscode.window.setStatusBarMessage(text, 8000);
    // Status bar messages are announced by some screen readers only; a notification is by all of them.
    if (vscode.workspace.getConfiguration('editor').get('accessibilitySupport') === 'on')
      vscode.window.showInformationMessage(text);
    return text;
  };
}

/** What a rule says of a line without a sample is all there is to say. */
function spoken({ store, doubts }: Known, uri: vscode.Uri, line: number): string {
  const warnings = warningsAt(uri, line);
  const state = store.state(line);
  const isAlone = state === undefined && warnings.length > 0;
  return [...(isAlone ? [] : [spokenLine(state, vscode.l10n.t, doubts)]), ...warnings].join(' ');
}
