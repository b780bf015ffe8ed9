import * as vscode from 'vscode';
import { defaultDecorationSettings, type PredictionsShown } from '../decorations/settings';

/** "Toggle Predictions": off, and back to what was shown before, wherever the setting is set. */
export function registerTogglePredictions(): vscode.Disposable {
  let before: PredictionsShown = defaultDecorationSettings.predictions;
  return vscode.commands.registerCommand('skillLens.togglePredictions', async () => {
    const section = vscode.workspace.getConfiguration('skillLens.decorations');
    const shown = section.get<PredictionsShown>('predictions', before);
    const next = shown === 'off' ? before : 'off';
    before = shown === 'off' ? before : shown;
    const isInWorkspace = section.inspect('predictions')?.workspaceValue !== undefined;
    await section.update(
      'predictions',
      next,
      isInWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
    );
  });
}
