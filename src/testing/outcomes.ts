/** What became of the tests in their last run: what the actions on a test that fails work with. */
import * as vscode from 'vscode';
import type { Outcome } from './testSet';

export class Outcomes implements vscode.Disposable {
  readonly #byItem = new Map<string, Map<string, Outcome>>();
  readonly #controllerId: string;
  readonly #changed = new vscode.EventEmitter<Outcome>();
  #isTelling = false;

  readonly onDidChange = this.#changed.event;

  constructor(controllerId: string) {
    this.#controllerId = controllerId;
  }

  get({ id, parent }: vscode.TestItem): Outcome | undefined {
    return parent && this.#byItem.get(parent.id)?.get(id);
  }

  /** The outcomes on the tests of a file. */
  of(uri: vscode.Uri): readonly Outcome[] {
    return [...(this.#byItem.get(uri.toString())?.values() ?? [])];
  }

  set({ id, parent }: vscode.TestItem, outcome: Outcome): void {
    if (parent === undefined) return;
    const own = this.#byItem.get(parent.id) ?? new Map<string, Outcome>();
    this.#byItem.set(parent.id, own.set(id, outcome));
    this.#changed.fire(outcome);
    this.#tellMenus();
  }

  dispose(): void {
    this.#changed.dispose();
    this.#byItem.clear();
    this.#tellMenus();
  }

  /** For `when` clauses: the tests that something can be done about, by the ids that VS Code has for them. */
  #tellMenus(): void {
    // One message for all that a run tells in a turn.
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      void vscode.commands.executeCommand('setContext', 'skillLens.misheardTests', this.#misheard());
    });
  }

  #misheard(): string[] {
    return Array.from(this.#byItem).flatMap(([file, outcomes]) =>
      Array.from(outcomes)
        .filter(([, { verdict }]) => !verdict.passed)
        .map(([id]) => [this.#controllerId, file, id].join('\0')),
    );
  }
}
