/** Where predictions are shown, by one click. */
import * as vscode from 'vscode';
import { defaultDecorationSettings, type PredictionsShown, predictionModes } from '../decorations/settings';

const section = 'skillLens.decorations';

/** "Toggle Predictions": off, and back to what was shown before, wherever the setting is set. */
export function togglePredictions(): () => Promise<void> {
  let before: PredictionsShown = defaultDecorationSettings.predictions;
  return async () => {
    const shown = presentMode();
    const next = shown === 'off' ? before : 'off';
    before = shown === 'off' ? before : shown;
    await setMode(next);
  };
}

/** "Show Predictions…": a pick of the modes, or the given one at once. */
export async function chooseMode(given?: PredictionsShown): Promise<void> {
  const mode = given !== undefined && predictionModes.includes(given) ? given : await pickMode();
  if (mode !== undefined) await setMode(mode);
}

export function presentMode(): PredictionsShown {
  return vscode.workspace.getConfiguration(section).get('predictions', defaultDecorationSettings.predictions);
}

export function modeName(mode: PredictionsShown): string {
  const names: Readonly<Record<PredictionsShown, string>> = {
    all: vscode.l10n.t('Behind every sample'),
    problems: vscode.l10n.t('Problems only'),
    activeLine: vscode.l10n.t('Current line only'),
    gutter: vscode.l10n.t('Signs beside the lines only'),
    off: vscode.l10n.t('Off'),
  };
  return names[mode];
}

async function pickMode(): Promise<PredictionsShown | undefined> {
  const present = presentMode();
  const items = predictionModes.map((mode) => ({
    label: `$(${mode === present ? 'circle-filled' : 'circle-outline'}) ${modeName(mode)}`,
    mode,
  }));
  const placeHolder = vscode.l10n.t('Where to show the predicted intent and slots');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.mode;
}

async function setMode(mode: PredictionsShown): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section);
  const isInWorkspace = settings.inspect('predictions')?.workspaceValue !== undefined;
  const { Workspace, Global } = vscode.ConfigurationTarget;
  await settings.update('predictions', mode, isInWorkspace ? Workspace : Global);
}
