import * as vscode from 'vscode';
import { chooseMode, modeName, presentMode } from './modes';
import type { Tools } from './tools';

/** "What the Signs Mean": the four states, one line each, and where to go from there. */
export function showLegend(_tools: Tools): () => Promise<void> {
  return async () => {
    const { t } = vscode.l10n;
    const items: (vscode.QuickPickItem & { run?: () => unknown })[] = [
      { label: t('✓  As meant'), detail: t('The sample’s own intent and all of its slots are heard.') },
      {
        label: t('⚠  Slots differ, or in doubt'),
        detail: t('The right intent, but its slots differ, or it reads like another intent’s.'),
      },
      {
        label: t('✗  Another intent'),
        detail: t('Another intent would get it. Move the sample, or tell the two apart.'),
      },
      {
        label: t('○  Not yet learned'),
        detail: t('No model answers for it yet: it is being learned, or the line is being written.'),
      },
      { label: '', kind: vscode.QuickPickItemKind.Separator },
      {
        label: t('$(settings) Choose where to show predictions…'),
        detail: t('Now: {0}', presentModeName()),
        run: () => chooseMode(),
      },
      {
        label: t('$(book) Open the walkthrough'),
        run: () =>
          vscode.commands.executeCommand('workbench.action.openWalkthrough', 'skill-lens.skill-lens#start'),
      },
    ];
    const chosen = await vscode.window.showQuickPick(items, { title: t('What the signs mean') });
    await chosen?.run?.();
  };
}

function presentModeName(): string {
  return modeName(presentMode());
}
