import * as vscode from 'vscode';
import type { Tools } from './tools';

/** "Open Scratch File": utterances to try beside the active model, tied to it by the first line. */
export function tryUtterances({ statuses }: Tools): (given?: unknown) => Promise<vscode.Uri> {
  return async (given) => {
    const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
    const isKnown = uri !== undefined && statuses.get(uri) !== undefined;
    const document = await vscode.workspace.openTextDocument({
      language: 'skill-utterances',
      content: scratchText(isKnown ? uri : undefined),
    });
    const end = document.lineAt(document.lineCount - 1).range.end;
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      selection: new vscode.Range(end, end),
    });
    return document.uri;
  };
}

/** An untitled file has no folder, so the path has to be absolute. */
function scratchText(model: vscode.Uri | undefined): string {
  const first =
    model === undefined
      ? '# model: path/to/interactionModels/custom/en-US.json'
      : `model: ${model.scheme === 'file' ? model.fsPath : model.toString(true)}`;
  return `${first}\n# ${vscode.l10n.t('One utterance a line, as a user says it.')}\n\n`;
}
