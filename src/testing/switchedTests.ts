/** The Test Explorer's part as the settings have it: made anew when they change, gone where tests are switched off. */
import * as vscode from 'vscode';
import type { LensClient } from '../languageServer';
import type { ModelStatuses } from '../modelStatuses';
import { createTestExplorer, type TestExplorer } from './testExplorer';

export class SwitchedTests implements vscode.Disposable {
  #current: TestExplorer | undefined;
  readonly #settings: vscode.Disposable;

  constructor(client: LensClient, statuses: ModelStatuses) {
    this.#current = createTestExplorer(client, statuses);
    this.#settings = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('skillLens.testing')) return;
      this.#current?.dispose();
      this.#current = createTestExplorer(client, statuses);
    });
  }

  get current(): TestExplorer | undefined {
    return this.#current;
  }

  dispose(): void {
    this.#settings.dispose();
    this.#current?.dispose();
  }
}
