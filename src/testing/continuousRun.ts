/** A continuous run: tests run again whenever they or their model are saved, and when the model has learned. */
import * as vscode from 'vscode';
import type { ModelStatuses } from '../modelStatuses';
import { onLearned } from './onLearned';
import type { TestRunner } from './runTests';
import type { KnownSet } from './testSet';
import type { TestSets } from './testSets';

export interface ContinuousRunOptions {
  readonly runner: TestRunner;
  readonly controller: vscode.TestController;
  readonly sets: TestSets;
  readonly statuses: ModelStatuses;
}

const quietMilliseconds = 200;

/** Runs the tests at once, and again until the token is cancelled. */
export function runContinuously(
  request: vscode.TestRunRequest,
  token: vscode.CancellationToken,
  { runner, controller, sets, statuses }: ContinuousRunOptions,
): void {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: vscode.CancellationTokenSource | undefined;

  const start = (): void => {
    const items = itemsIn(request, controller, changed);
    changed.clear();
    if (items.length === 0) return;
    // What is under way hears a text that is gone.
    running?.cancel();
    running = new vscode.CancellationTokenSource();
    const again = new vscode.TestRunRequest(items, request.exclude, request.profile, true);
    // What fails has been told in the run itself and in the log.
    runner.run(again, running.token).catch(() => undefined);
  };
  const runSoon = (uris: readonly vscode.Uri[]): void => {
    for (const uri of uris) changed.add(uri.toString());
    clearTimeout(timer);
    timer = setTimeout(start, quietMilliseconds);
  };
  const setsOf = (modelUri: string): vscode.Uri[] =>
    sets.all.filter((known) => isOf(known, modelUri)).map(({ uri }) => uri);

  const subscriptions = vscode.Disposable.from(
    sets.onDidChange(({ uri }) => {
      if (!isDirty(uri)) runSoon([uri]);
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => runSoon(setsOf(uri.toString()))),
    onLearned(statuses, (uri) => runSoon(setsOf(uri))),
  );
  token.onCancellationRequested(() => {
    clearTimeout(timer);
    running?.cancel();
    subscriptions.dispose();
  });
  runSoon(sets.all.map(({ uri }) => uri));
}

/** Of a request, those in some files. */
function itemsIn(
  { include }: vscode.TestRunRequest,
  controller: vscode.TestController,
  files: ReadonlySet<string>,
): vscode.TestItem[] {
  const wanted = include ?? Array.from(controller.items, ([, item]) => item);
  return wanted.filter((item) => files.has((item.parent ?? item).id));
}

function isOf({ set: { model } }: KnownSet, modelUri: string): boolean {
  return 'uri' in model && vscode.Uri.parse(model.uri).toString() === vscode.Uri.parse(modelUri).toString();
}

function isDirty(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (each) => each.uri.toString() === uri.toString() && each.isDirty,
  );
}
