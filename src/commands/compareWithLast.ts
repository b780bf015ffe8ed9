import * as vscode from 'vscode';
import { changesBetween, type Heard, heardIn } from '../predictions/predictionDiff';
import type { Tools } from './tools';
import { showChanges } from './showChanges';

/** "Compare with the Last Model": which samples are heard differently since another model has taken over. */
export function compareWithLast({ predictions }: Tools): () => Promise<readonly Heard[] | undefined> {
  return async () => {
    const editor = vscode.window.activeTextEditor;
    const known = editor && predictions.get(editor.document.uri);
    if (known?.baseline === undefined) {
      vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Skill Lens: there is nothing to compare with yet. After the next fine-tuning this lists the samples that are heard differently.',
        ),
      );
      return undefined;
    }
    await known.whole();
    const changes = changesBetween(known.baseline, heardIn(known.store));
    await showChanges(known.document, changes, vscode.l10n.t('Heard differently than by the model before'));
    return changes.map(({ now }) => now);
  };
}
