/** Composition root of the client: everything is made here and lives as long as the extension. */
import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import {
  type ModelStatus,
  type PredictionsResult,
  type PredictorParams,
  predictionsRequest,
  predictorNotification,
  statusNotification,
  type WritingParams,
  writingNotification,
} from '../server/src/protocol';
import { createToolInvoker, type InvokeTool } from './agents/languageModelTools';
import { answerFileRequests } from './clientFiles';
import { clientOptions } from './clientOptions';
import type { Commands } from './commands/commandIds';
import { createCommands } from './commands/commands';
import { readDecorationSettings } from './config';
import { trackContextKeys } from './contextKeys';
import { Decorator } from './decorations/decorator';
import { readDoubts } from './findings';
import type { CreateClient, LensClient } from './languageServer';
import { ModelStatuses } from './modelStatuses';
import { OpenPredictions } from './predictions/openPredictions';
import { offerScratchActions } from './scratchActions';
import { StatusBar } from './statusBar';
import { SwitchedTests } from './testing/switchedTests';
import { ToldDiagnostics } from './toldDiagnostics';
import { tokensInSight } from './tokensInSight';
import { Reports } from './views/reports';

export interface Lens {
  readonly statuses: ModelStatuses;
  readonly predictions: OpenPredictions;
  readonly decorator: Decorator;
  readonly statusBar: StatusBar;
  readonly commands: Commands;
  readonly tests: SwitchedTests;
  readonly reports: Reports;
  readonly invokeTool: InvokeTool;
  stop(): Promise<void>;
}

/** Where those who watch the extension hear of it. */
export interface Ears {
  readonly status: vscode.EventEmitter<ModelStatus>;
  readonly predicted: vscode.EventEmitter<vscode.TextDocument>;
}

/** Documents so long are worked through only where the fine-tuned model answers. */
const longDocument = 5000;

export function openLens(context: vscode.ExtensionContext, ears: Ears, createClient: CreateClient): Lens {
  const log = vscode.window.createOutputChannel('Skill Lens', { log: true });
  const told = new ToldDiagnostics();
  const client = createClient('skillLens', 'Skill Lens', clientOptions(context, log, told));
  client.registerFeature(tokensInSight);
  let settings = readDecorationSettings();
  const statuses = new ModelStatuses();
  const predictions = new OpenPredictions({
    ask: (params, token) => client.sendRequest<PredictionsResult>(predictionsRequest, params, token),
    patience: () => settings,
    readDoubts,
    wantsRest: ({ uri, lineCount }) => lineCount < longDocument || statuses.get(uri)?.state === 'ready',
    onWriting: ({ uri }, lines) => {
      const params: WritingParams = { uri: uri.toString(), lines };
      if (client.isRunning()) client.sendNotification(writingNotification, params);
    },
  });
  const decorator = new Decorator(
    vscode.Uri.joinPath(context.extensionUri, 'media'),
    predictions,
    () => settings,
  );
  const statusBar = new StatusBar(statuses, predictions, () => settings);
  const tests = new SwitchedTests(client, statuses);
  const reports = new Reports({ client, context, statuses, tests: () => tests.current });
  const commands = createCommands({
    client,
    context,
    log,
    statuses,
    predictions,
    settings: () => settings,
    tests: () => tests.current,
    reports,
  });

  client.onNotification(statusNotification, (status: ModelStatus) => {
    statuses.set(status);
    ears.status.fire(status);
  });
  client.onNotification(predictorNotification, ({ uri }: PredictorParams) =>
    predictions.predictorChanged(uri),
  );
  context.subscriptions.push(
    log,
    told,
    answerFileRequests(client, context.extensionUri),
    statuses,
    predictions,
    decorator,
    statusBar,
    tests,
    reports,
    trackContextKeys(statuses),
    offerScratchActions(predictions),
    predictions.onDidChange(({ document }) => ears.predicted.fire(document)),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) {
        told.clear();
        statuses.clear();
        predictions.clear();
      }
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('skillLens.decorations')) {
        settings = readDecorationSettings();
        decorator.renderAll();
      }
    }),
  );
  void start(client, log);
  return {
    statuses,
    predictions,
    decorator,
    statusBar,
    commands,
    tests,
    reports,
    invokeTool: createToolInvoker(client),
    stop: async () => {
      if (client.needsStop()) await client.stop();
    },
  };
}

/** A server that does not come up leaves the editor usable and says so once, with the log at hand. */
async function start(client: LensClient, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    log.error('The language server did not start.', error instanceof Error ? error : String(error));
    const showLog = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t('Skill Lens: the language server did not start.');
    if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
  }
}
