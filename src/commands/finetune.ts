import * as vscode from 'vscode';
import { type FinetuneParams, type FinetuneResult, finetuneRequest } from '../../server/src/protocol';
import { percent } from '../decorations/afterText';
import type { ModelStatuses } from '../modelStatuses';
import type { Tools } from './tools';

/** "Fine-tune Model": trains the model of the given or active document now, with progress and a way out. */
export function finetune({ client, statuses }: Tools) {
  return async (given?: unknown): Promise<FinetuneResult | undefined> => {
    const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
    if (!uri || !statuses.get(uri)) {
      vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Skill Lens: open an interaction model first, for example interactionModels/custom/en-US.json.',
        ),
      );
      return undefined;
    }
    const params: FinetuneParams = { uri: uri.toString() };
    const result = await withProgress(uri, statuses, (token) =>
      client.sendRequest<FinetuneResult>(finetuneRequest, params, token),
    );
    report(result);
    return result;
  };
}

function withProgress(
  uri: vscode.Uri,
  statuses: ModelStatuses,
  run: (token: vscode.CancellationToken) => Promise<FinetuneResult>,
): Thenable<FinetuneResult> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Skill Lens: fine-tuning'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    let reported = 0;
    const subscription = statuses.onDidChange((status) => {
      if (status.state === 'training' && status.uri === uri.toString()) {
        const percentage = Math.floor(status.fraction * 100);
        progress.report({ increment: percentage - reported, message: `${percentage} %` });
        reported = percentage;
      }
    });
    try {
      return await run(token);
    } catch (error) {
      return failure(error, token);
    } finally {
      subscription.dispose();
    }
  });
}

function failure(error: unknown, token: vscode.CancellationToken): FinetuneResult {
  return token.isCancellationRequested
    ? { outcome: 'cancelled' }
    : { outcome: 'failed', message: error instanceof Error ? error.message : String(error) };
}

function report({ outcome, message = '', heldOut }: FinetuneResult): void {
  const { t } = vscode.l10n;
  switch (outcome) {
    case 'trained': {
      const measured = heldOut
        ? ` ${t('{0} of {1} held-out utterances get the right intent.', percent(heldOut.intentAccuracy), heldOut.utterances)}`
        : '';
      const compare = t('What changed?');
      vscode.window
        .showInformationMessage(`${t('Skill Lens: model fine-tuned.')}${measured}`, compare)
        .then((choice) => choice && vscode.commands.executeCommand('skillLens.compareWithLast'));
      return;
    }
    case 'unchanged':
      vscode.window.showInformationMessage(
        t('Skill Lens: the samples are those of the present model, so nothing was trained.'),
      );
      return;
    case 'cancelled':
      return;
    case 'not-a-model':
      vscode.window.showWarningMessage(
        `Skill Lens: ${message || t('this file is not an interaction model.')}`,
      );
      return;
    case 'failed':
      offerLog(t('Skill Lens: fine-tuning failed. {0}', message));
  }
}

function offerLog(message: string): void {
  const showLog = vscode.l10n.t('Show Log');
  vscode.window
    .showErrorMessage(message.trim(), showLog)
    .then((choice) => choice && vscode.commands.executeCommand('skillLens.showLog'));
}
