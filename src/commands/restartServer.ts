import * as vscode from 'vscode';
import type { Tools } from './tools';

/** "Restart Language Server": also brings one back that crashed too often to be restarted by itself. */
export function restartServer({ client, log }: Tools): () => Promise<void> {
  return async () => {
    try {
      await client.restart();
    } catch (error) {
      log.error('The language server did not restart.', error instanceof Error ? error : String(error));
      vscode.window.showErrorMessage(
        vscode.l10n.t('Skill Lens: the language server did not restart; see the log.'),
      );
    }
  };
}
