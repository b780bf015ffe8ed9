import * as vscode from 'vscode';
import { linesWarnedOf, linesWithProblems } from './findings';
import type { ModelStatuses } from './modelStatuses';
import type { OpenPredictions } from './predictions/openPredictions';
import type { Patience } from './predictions/writtenLines';
import { statusText } from './statusText';

/** Counting reads the whole document, so a burst of changes is counted once. */
const countMilliseconds = 200;

/** The status bar item: the state of the model behind the active editor's document, hidden for any other. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'skillLens.status',
    vscode.StatusBarAlignment.Right,
    100,
  );
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly statuses: ModelStatuses,
    private readonly predictions: OpenPredictions,
    private readonly patience: () => Patience,
  ) {
    this.#item.name = 'Skill Lens';
    this.#item.command = 'skillLens.showMenu';
    this.#subscriptions = [
      statuses.onDidChange(() => this.#show()),
      statuses.onDidClear(() => this.#show()),
      predictions.onDidChange(() => this.#showSoon()),
      vscode.languages.onDidChangeDiagnostics(() => this.#showSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
    ];
    this.#show();
  }

  /** The item's text; undefined while it is hidden. */
  get text(): string | undefined {
    return this.#status() && this.#item.text;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions, this.#item).dispose();
  }

  #status() {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri && this.statuses.get(uri);
  }

  #showSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#show();
    }, countMilliseconds);
  }

  #show(): void {
    const status = this.#status();
    if (!status) {
      this.#item.hide();
      return;
    }
    const uri = vscode.Uri.parse(status.uri);
    const problems = this.#problemsIn(uri);
    const warned = linesWarnedOf(uri).size;
    const { text, tooltip, label, isError } = statusText(status, problems, vscode.l10n.t, warned);
    this.#item.text = text;
    this.#item.tooltip = new vscode.MarkdownString(tooltip, true);
    this.#item.accessibilityInformation = { label };
    this.#item.backgroundColor = isError ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.#item.show();
  }

  /** Lines that are misheard or that a rule of ours warns of; undefined in a scratch file. */
  #problemsIn(uri: vscode.Uri): number | undefined {
    if (vscode.window.activeTextEditor?.document.languageId === 'skill-utterances') return undefined;
    return linesWithProblems(uri, this.predictions.get(uri), this.patience()).length;
  }
}
