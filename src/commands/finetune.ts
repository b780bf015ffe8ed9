import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type FinetuneParams, type FinetuneResult, finetuneRequest } from '../../server/src/protocol';
import { percent } from '../decorations/afterText';
import type { ModelStatuses } from '../modelStatuses';

/** "Fine-tune Model": trains the model of the given or active document now, with progress and a way out. */
export function registerFinetune(client: LanguageClient, statuses: ModelStatuses): vscode.Disposable {
  return vscode.commands.registerCommand('skillLens.finetune', async (given?: unknown) => {
    const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
    if (!uri || !statuses.get(uri)) {
      vscode.window.showInformationMessage(
        'Skill Lens: open an interaction model first, for example interactionModels/custom/en-US.json.',
      );
      return undefined;
    }
    const result = await withProgress(uri, statuses, (token) =>
      client.sendRequest<FinetuneResult>(
        finetuneRequest,
        { uri: uri.toString() } satisfies FinetuneParams,
        token,
      ),
    );
    report(result);
    return result;
  });
}

function withProgress(
  uri: vscode.Uri,
  statuses: ModelStatuses,
  run: (token: vscode.CancellationToken) => Promise<FinetuneResult>,
): Thenable<FinetuneResult> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: 'Skill Lens: fine-tuning',
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

function report({ outcome, message, heldOut }: FinetuneResult): void {
  switch (outcome) {
    case 'trained': {
      const measured = heldOut
        ? ` ${percent(heldOut.intentAccuracy)} of ${heldOut.utterances} held-out utterances get the right intent.`
        : '';
      vscode.window.showInformationMessage(`Skill Lens: model fine-tuned.${measured}`);
      return;
    }
    case 'unchanged':
      vscode.window.showInformationMessage(
        'Skill Lens: the samples are those of the present model, so nothing was trained.',
      );
      return;
    case 'cancelled':
      return;
    case 'not-a-model':
      vscode.window.showWarningMessage(`Skill Lens: ${message ?? 'this file is not an interaction model.'}`);
      return;
    case 'failed':
      vscode.window
        .showErrorMessage(`Skill Lens: fine-tuning failed. ${message ?? ''}`.trim(), 'Show Log')
        .then((choice) => choice && vscode.commands.executeCommand('skillLens.showLog'));
  }
}
