import * as vscode from 'vscode';
import { slotComplaints } from '../decorations/afterText';
import type { LinePrediction } from '../../server/src/protocol';
import type { HeardChange } from '../predictions/predictionDiff';

interface ChangeItem extends vscode.QuickPickItem {
  readonly line: number;
}

/** A list of changes; the one in focus is shown in the editor, Enter stays there, Escape goes back. */
export async function showChanges(
  document: vscode.TextDocument,
  changes: readonly HeardChange[],
  title: string,
): Promise<void> {
  if (changes.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t('Skill Lens: every sample is heard as before.'));
    return;
  }
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const before = { selection: editor.selection, range: editor.visibleRanges[0] };
  const items = changes.map(toItem);
  const onDidSelectItem = (item: ChangeItem | string) => {
    if (typeof item !== 'string') go(editor, item.line);
  };
  const chosen = await vscode.window.showQuickPick(items, {
    title: `${title} (${changes.length})`,
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem,
  });
  if (chosen !== undefined) return go(editor, chosen.line);
  editor.selection = before.selection;
  if (before.range !== undefined) editor.revealRange(before.range);
}

function toItem({ before, now }: HeardChange): ChangeItem {
  const isGood = now.prediction.expectedIntent === now.prediction.intent;
  return {
    label: `${isGood ? '✓' : '✗'} ${now.text}`,
    description: vscode.l10n.t('line {0}', now.line + 1),
    detail: `${frameText(before)} → ${frameText(now.prediction)}`,
    line: now.line,
  };
}

function frameText(prediction: LinePrediction): string {
  const complaints = slotComplaints(prediction, vscode.l10n.t);
  return complaints.length === 0 ? prediction.intent : `${prediction.intent} (${complaints.join(', ')})`;
}

function go(editor: vscode.TextEditor, line: number): void {
  const at = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range.end;
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
}
