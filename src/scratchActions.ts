/** In a scratch file the light bulb offers what a phrase that was tried can become. */
import * as vscode from 'vscode';
import type { OpenPredictions } from './predictions/openPredictions';

export function offerScratchActions(predictions: OpenPredictions): vscode.Disposable {
  const kind = vscode.CodeActionKind.Refactor.append('keep');
  return vscode.languages.registerCodeActionsProvider(
    { language: 'skill-utterances' },
    {
      provideCodeActions({ uri }, range) {
        const state = predictions.get(uri)?.store.state(range.start.line);
        const [sample] = typeof state === 'object' ? state.samples : [];
        if (typeof state !== 'object' || sample?.prediction === undefined) return [];
        const text = state.text.slice(sample.start, sample.end);
        const action = new vscode.CodeAction(vscode.l10n.t('Keep “{0}” as a sample or a test…', text), kind);
        action.command = { title: action.title, command: 'skillLens.keepUtterance', arguments: [uri, text] };
        return [action];
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}
