import * as vscode from 'vscode';
import { findModels } from '../testing/testFiles';
import type { Tools } from './tools';

/** "Show Report": on the given or active model, else on the only one of the workspace or one of them. */
export function showReport({ reports, statuses }: Tools): (given?: unknown) => Promise<void> {
  return async (given) => {
    const active = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
    const isModel = active !== undefined && statuses.get(active) !== undefined && !isScratch(active);
    const model = isModel ? active : await chooseModel();
    if (model !== undefined) await reports.show(model);
  };
}

function isScratch({ path }: vscode.Uri): boolean {
  return path.endsWith('.utterances');
}

async function chooseModel(): Promise<vscode.Uri | undefined> {
  const models = await findModels();
  const [only, another] = models;
  if (only === undefined) {
    vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Skill Lens: open an interaction model first, for example interactionModels/custom/en-US.json.',
      ),
    );
  }
  if (another === undefined) return only;
  const items = models.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const placeHolder = vscode.l10n.t('The model to report on');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.uri;
}
