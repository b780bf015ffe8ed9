import * as vscode from 'vscode';
import { predictionModes } from '../decorations/settings';
import type { CommandId } from './commandIds';
import type { Tools } from './tools';
import { modeName, presentMode } from './modes';

interface MenuItem extends vscode.QuickPickItem {
  readonly command?: CommandId;
  readonly argument?: unknown;
}

/** What a click on the status bar opens: everything there is to do, the modes among it. */
export function showMenu({ statuses }: Tools): () => Promise<void> {
  return async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const isTraining = uri !== undefined && statuses.get(uri)?.state === 'training';
    const chosen = await vscode.window.showQuickPick(menuItems(isTraining), { title: 'Skill Lens' });
    if (chosen?.command !== undefined) await vscode.commands.executeCommand(chosen.command, chosen.argument);
  };
}

function menuItems(isTraining: boolean): MenuItem[] {
  const { t } = vscode.l10n;
  const present = presentMode();
  const separator = (label: string): MenuItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    { label: t('$(arrow-down) Go to the next problem'), command: 'skillLens.nextProblem' },
    { label: t('$(comment) Try an utterance…'), command: 'skillLens.tryUtterance' },
    {
      label: isTraining
        ? t('$(sync~spin) Follow or cancel the fine-tuning')
        : t('$(mortar-board) Fine-tune the model now'),
      command: 'skillLens.finetune',
    },
    { label: t('$(question) What the signs mean'), command: 'skillLens.showLegend' },
    separator(t('Show predictions')),
    ...predictionModes.map(
      (mode): MenuItem => ({
        label: `$(${mode === present ? 'circle-filled' : 'circle-outline'}) ${modeName(mode)}`,
        command: 'skillLens.chooseMode',
        argument: mode,
      }),
    ),
    separator(t('What changed')),
    { label: t('$(diff) Compare with the last model…'), command: 'skillLens.compareWithLast' },
    { label: t('$(git-commit) Compare with git HEAD…'), command: 'skillLens.compareWithGit' },
    { label: t('$(graph) Show the report'), command: 'skillLens.showReport' },
    separator(t('More')),
    { label: t('$(new-file) Open a scratch file of utterances'), command: 'skillLens.tryUtterances' },
    { label: t('$(output) Show the log'), command: 'skillLens.showLog' },
  ];
}
