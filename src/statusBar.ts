import * as vscode from 'vscode';
import type { ModelStatuses } from './modelStatuses';
import { statusText } from './statusText';

/** The status bar item: the state of the model behind the active editor's document, hidden for any other. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'skillLens.status',
    vscode.StatusBarAlignment.Right,
    100,
  );
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly statuses: ModelStatuses) {
    this.#item.name = 'Skill Lens';
    this.#subscriptions = [
      statuses.onDidChange(() => this.#show()),
      statuses.onDidClear(() => this.#show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
    ];
    this.#show();
  }

  /** The item's text; undefined while it is hidden. */
  get text(): string | undefined {
    return this.#status() && this.#item.text;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#item).dispose();
  }

  #status() {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri && this.statuses.get(uri);
  }

  #show(): void {
    const status = this.#status();
    if (!status) {
      this.#item.hide();
      return;
    }
    const { text, tooltip, label, command, isError } = statusText(status);
    this.#item.text = text;
    this.#item.tooltip = new vscode.MarkdownString(tooltip, true);
    this.#item.command = command;
    this.#item.accessibilityInformation = { label };
    this.#item.backgroundColor = isError ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.#item.show();
  }
}
