import * as vscode from 'vscode';
import { findModels } from '../testing/testFiles';
import type { Tools } from './tools';

/** "Show Report": on the given or active model, else on the only one of the workspace or one of them. */
export function showReport(tools: Tools): (given?: unknown) => Promise<void> {
  return async (given) => {
    const model = await modelFor(given, tools);
    if (model !== undefined) await tools.reports.show(model);
  };
}

/** "Compare with Alexa's Answers": saved results of profile-nlu or of the NLU evaluation tool, ours beside them. */
export function compareWithAlexa(tools: Tools): (given?: unknown, files?: unknown) => Promise<void> {
  return async (given, files) => {
    const model = await modelFor(given, tools);
    if (model === undefined) return;
    const named = Array.isArray(files) ? files.filter((file) => file instanceof vscode.Uri) : undefined;
    const answers =
      named ??
      (await vscode.window.showOpenDialog({
        canSelectMany: true,
        title: vscode.l10n.t('Saved answers of Alexa: results of profile-nlu or of an NLU evaluation'),
        filters: { JSON: ['json', 'jsonl'] },
      }));
    if (answers !== undefined) await tools.reports.show(model, answers, 'alexa');
  };
}

async function modelFor(given: unknown, { statuses }: Tools): Promise<vscode.Uri | undefined> {
  const active = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
  const isModel = active !== undefined && statuses.get(active) !== undefined && !isScratch(active);
  return isModel ? active : chooseModel();
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
