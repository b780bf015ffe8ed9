/** The entry in a browser: vscode.dev, github.dev and their like. One bundle, as an extension there has no second one. */
import type * as vscode from 'vscode';
import { type Activated, activateWith } from './activate';
import type { SkillLensApi } from './api';

let activated: Activated | undefined;

export function activate(context: vscode.ExtensionContext): SkillLensApi {
  activated = activateWith(context, async (ears) => {
    const [{ openLens }, { webClient }] = await Promise.all([import('./lens'), import('./web/createClient')]);
    return openLens(context, ears, webClient(context));
  });
  return activated.api;
}

export async function deactivate(): Promise<void> {
  await activated?.deactivate();
}
