/** Registers the tools that package.json declares. Part of the bundle that is loaded at once, so it is small. */
import * as vscode from 'vscode';
import type { ToolName } from '../../server/src/protocol/tools';
import type { InvokeTool, ToolInput } from './languageModelTools';

const names: readonly ToolName[] = ['check', 'predict', 'evaluate'];

export function registerTools(invoke: InvokeTool): vscode.Disposable {
  // Editors that are built from VS Code may lack language models.
  const { registerTool } = vscode.lm ?? {};
  if (registerTool === undefined) return { dispose: () => undefined };
  return vscode.Disposable.from(
    ...names.map((name) =>
      registerTool<ToolInput>(`skillLens_${name}`, {
        prepareInvocation: () => ({ invocationMessage: messageOf(name) }),
        invoke: ({ input }, token) => invoke(name, input, token),
      }),
    ),
  );
}

function messageOf(name: ToolName): string {
  const { t } = vscode.l10n;
  if (name === 'check') return t('Checking the interaction model');
  return name === 'predict' ? t('Asking what is heard') : t('Running the tests');
}
