/** Composition root of the client: everything is made here and lives as long as the extension. */
import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import {
  type ModelStatus,
  type PredictionsParams,
  predictionsNotification,
  statusNotification,
  visibleRangesNotification,
} from '../server/src/protocol';
import type { SkillLensApi } from './api';
import { createClient } from './client';
import { registerFinetune } from './commands/finetune';
import { registerRestartServer } from './commands/restartServer';
import { registerShowLog } from './commands/showLog';
import { registerShowUses } from './commands/showUses';
import { registerTogglePredictions } from './commands/togglePredictions';
import { registerTryUtterances } from './commands/tryUtterances';
import { trackContextKeys } from './contextKeys';
import { Decorator } from './decorations/decorator';
import { ModelStatuses } from './modelStatuses';
import { StatusBar } from './statusBar';
import { reportVisibleRanges } from './visibleRanges';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<SkillLensApi> {
  const log = vscode.window.createOutputChannel('Skill Lens', { log: true });
  const statuses = new ModelStatuses();
  const decorator = new Decorator();
  const statusBar = new StatusBar(statuses);
  const predicted = new vscode.EventEmitter<PredictionsParams>();
  const running = createClient(context, log);
  client = running;

  running.onNotification(statusNotification, (status: ModelStatus) => statuses.set(status));
  running.onNotification(predictionsNotification, (params: PredictionsParams) => {
    if (decorator.accept(params)) {
      predicted.fire(params);
    }
  });
  context.subscriptions.push(
    log,
    statuses,
    decorator,
    statusBar,
    predicted,
    trackContextKeys(statuses),
    reportVisibleRanges(statuses, (params) => {
      if (running.isRunning()) {
        running.sendNotification(visibleRangesNotification, params);
      }
    }),
    running.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) {
        statuses.clear();
        decorator.clear();
      }
    }),
    registerFinetune(running, statuses),
    registerShowLog(log),
    registerShowUses(running),
    registerRestartServer(running, log),
    registerTogglePredictions(),
    registerTryUtterances(statuses),
  );
  await start(running, log);
  return {
    onStatus: statuses.onDidChange,
    onPredictions: predicted.event,
    status: (uri) => statuses.get(uri),
    decorations: (uri) => decorator.shown(uri),
    statusBarText: () => statusBar.text,
  };
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) {
    await client.stop();
  }
}

/** A server that does not come up leaves the editor usable and says so once, with the log at hand. */
async function start(starting: LanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await starting.start();
  } catch (error) {
    log.error('The language server did not start.', error instanceof Error ? error : String(error));
    vscode.window
      .showErrorMessage('Skill Lens: the language server did not start.', 'Show Log')
      .then((choice) => choice && log.show());
  }
}
