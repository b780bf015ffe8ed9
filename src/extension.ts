/**
 * What VS Code loads: nearly nothing. The rest (`lens.ts`, in a bundle of its own) is loaded when the first model is
 * seen or a command of ours is run, and nothing waits for it.
 */
import * as vscode from 'vscode';
import type { ModelStatus } from '../server/src/protocol';
import type { SkillLensApi } from './api';
import { registerTools } from './agents/registerTools';
import { commandIds } from './commands/commandIds';
import type { Lens } from './lens';
import { onFirstOfOurs } from './wakeUp';

let opened: Promise<Lens> | undefined;

export function activate(context: vscode.ExtensionContext): SkillLensApi {
  const status = new vscode.EventEmitter<ModelStatus>();
  const predicted = new vscode.EventEmitter<vscode.TextDocument>();
  let lens: Lens | undefined;
  const wake = (): Promise<Lens> => {
    opened ??= import('./lens').then(({ openLens }) => {
      lens = openLens(context, { status, predicted });
      return lens;
    });
    return opened;
  };
  context.subscriptions.push(
    status,
    predicted,
    onFirstOfOurs(() => void wake()),
    registerTools(async (...asked) => (await wake()).invokeTool(...asked)),
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, async (...args: never[]) => (await wake()).commands[id](...args)),
    ),
  );
  return {
    onStatus: status.event,
    onPredictions: predicted.event,
    status: (uri) => lens?.statuses.get(uri),
    decorations: (uri) => lens?.decorator.shown(uri) ?? [],
    gutter: (uri) => lens?.decorator.gutter(uri),
    statusBarText: () => lens?.statusBar.text,
    tests: async () => (await wake()).tests.current,
    report: (model) => lens?.reports.get(model),
    alive: () => ({ documents: lens?.predictions.all.length ?? 0 }),
  };
}

export async function deactivate(): Promise<void> {
  await (await opened)?.stop();
}
