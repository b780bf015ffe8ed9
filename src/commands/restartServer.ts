import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** "Restart Language Server": also brings one back that crashed too often to be restarted by itself. */
export function registerRestartServer(
  client: LanguageClient,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand('skillLens.restartServer', async () => {
    try {
      await client.restart();
    } catch (error) {
      log.error('The language server did not restart.', error instanceof Error ? error : String(error));
      vscode.window.showErrorMessage('Skill Lens: the language server did not restart; see the log.');
    }
  });
}
