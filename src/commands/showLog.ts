import * as vscode from 'vscode';

/** "Show Log": opens the output channel that client and server write to. */
export function registerShowLog(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('skillLens.showLog', () => log.show());
}
