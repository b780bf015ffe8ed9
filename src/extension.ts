/** The entry in Node: on the desktop and in remote windows. `nodeLens.ts` is a bundle of its own. */
import type * as vscode from 'vscode';
import { type Activated, activateWith } from './activate';
import type { SkillLensApi } from './api';

let activated: Activated | undefined;

export function activate(context: vscode.ExtensionContext): SkillLensApi {
  activated = activateWith(context, async (ears) => {
    const { openNodeLens } = await import('./nodeLens');
    return openNodeLens(context, ears);
  });
  return activated.api;
}

export async function deactivate(): Promise<void> {
  await activated?.deactivate();
}
