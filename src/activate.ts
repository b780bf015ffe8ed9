/**
 * What every entry does: nearly nothing. The rest is loaded when the first model is seen or a command of ours is run, and nothing waits
 * for it.
 */
import * as vscode from 'vscode';
import type { ModelStatus } from '../server/src/protocol';
import { registerTools } from './agents/registerTools';
import type { SkillLensApi } from './api';
import { commandIds } from './commands/commandIds';
import type { Ears, Lens } from './lens';
import { onFirstOfOurs } from './wakeUp';

/** Loads the rest of the extension. */
export type LoadLens = (ears: Ears) => Promise<Lens>;

export interface Activated {
  readonly api: SkillLensApi;
  deactivate(): Promise<void>;
}

export function activateWith(context: vscode.ExtensionContext, loadLens: LoadLens): Activated {
  const status = new vscode.EventEmitter<ModelStatus>();
  const predicted = new vscode.EventEmitter<vscode.TextDocument>();
  let opened: Promise<Lens> | undefined;
  let lens: Lens | undefined;
  const load = async (): Promise<Lens> => {
    try {
      lens = await loadLens({ status, predicted });
      return lens;
    } catch (error) {
      // The next command or document tries again.
      opened = undefined;
      throw error;
    }
  };
  const wake = (): Promise<Lens> => {
    opened ??= load();
    return opened;
  };
  context.subscriptions.push(
    status,
    predicted,
    onFirstOfOurs(
      () => void wake().catch((error: unknown) => console.error('Skill Lens was not loaded.', error)),
    ),
    registerTools(async (...asked) => (await wake()).invokeTool(...asked)),
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, async (...args: never[]) => (await wake()).commands[id](...args)),
    ),
  );
  const api: SkillLensApi = {
    apiVersion: 1,
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
  return {
    api,
    async deactivate() {
      const loaded = await opened?.catch(() => undefined);
      await loaded?.stop();
    },
  };
}
