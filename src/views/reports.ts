/** The reports that are open, one a model: made anew when they are asked for again and when their model has learned. */
import * as vscode from 'vscode';
import type { LensClient } from '../languageServer';
import {
  type ReportParams,
  type ReportResult,
  reportRequest,
  type WireReport,
} from '../../server/src/protocol/report';
import type { ModelStatuses } from '../modelStatuses';
import type { TestExplorer } from '../testing/testExplorer';
import { onLearned } from '../testing/onLearned';
import { ReportPanel } from './reportPanel';

export interface ReportsOptions {
  readonly client: LensClient;
  readonly context: vscode.ExtensionContext;
  readonly statuses: ModelStatuses;
  readonly tests: () => TestExplorer | undefined;
}

/** What the last report on a model said, for "changed since". */
const memoryKey = (modelUri: string): string => `skillLens.report ${modelUri}`;

export class Reports implements vscode.Disposable {
  readonly #options: ReportsOptions;
  readonly #panels = new Map<string, ReportPanel>();
  /** Reports that are made anew by themselves. */
  readonly #fillings = new WeakMap<ReportPanel, vscode.CancellationTokenSource>();
  readonly #learned: vscode.Disposable;
  readonly #shown = new vscode.EventEmitter<WireReport>();

  readonly onDidShow = this.#shown.event;

  constructor(options: ReportsOptions) {
    this.#options = options;
    this.#learned = onLearned(options.statuses, (uri) => {
      const panel = this.#panels.get(vscode.Uri.parse(uri).toString());
      if (panel !== undefined) void this.#fill(vscode.Uri.parse(uri), panel);
    });
  }

  /**
   * @param answers files that count for this report besides those of the workspace, such as saved answers of Alexa's
   * @param part to begin with
   */
  async show(model: vscode.Uri, answers: readonly vscode.Uri[] = [], part?: string): Promise<void> {
    const key = model.toString();
    const title = vscode.l10n.t('Skill Lens: making the report');
    const location = vscode.ProgressLocation.Notification;
    await vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
      const report = await this.#ask(model, token, answers);
      if (report === undefined) return;
      if (part === 'alexa' && !report.hasAnswers) {
        vscode.window.showInformationMessage(
          vscode.l10n.t('Skill Lens: these files hold no answers of Alexa’s own.'),
        );
        return;
      }
      // Looked up now: one that was open may have been closed while the report was made.
      const panel = this.#panels.get(key) ?? this.#open(key);
      panel.show(report, part);
      panel.reveal();
      this.#shown.fire(report);
    });
  }

  get(model: vscode.Uri): WireReport | undefined {
    return this.#panels.get(model.toString())?.report;
  }

  dispose(): void {
    this.#learned.dispose();
    this.#shown.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #open(key: string): ReportPanel {
    const media = vscode.Uri.joinPath(this.#options.context.extensionUri, 'media');
    const panel = new ReportPanel(media, vscode.ViewColumn.Beside, () => this.#panels.delete(key));
    this.#panels.set(key, panel);
    return panel;
  }

  /** Nobody has asked for it: a newer one takes its place, and where it fails, which the log tells, the former stays. */
  async #fill(model: vscode.Uri, panel: ReportPanel): Promise<void> {
    this.#fillings.get(panel)?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#fillings.set(panel, source);
    const report = await this.#ask(model, source.token).catch(() => undefined);
    const isWanted = !source.token.isCancellationRequested && this.#panels.get(model.toString()) === panel;
    source.dispose();
    if (report === undefined || !isWanted) return;
    panel.show(report);
    this.#shown.fire(report);
  }

  /** undefined: there is none, and why has been told. */
  async #ask(
    model: vscode.Uri,
    token: vscode.CancellationToken,
    answers: readonly vscode.Uri[] = [],
  ): Promise<WireReport | undefined> {
    const { client, context, tests } = this.#options;
    const before = context.workspaceState.get<Readonly<Record<string, string>>>(memoryKey(model.toString()));
    const params: ReportParams = {
      modelUri: model.toString(),
      testUris: [...new Set([...testsOf(model, tests()), ...answers.map(String)])],
      language: vscode.env.language,
      ...(before && { before }),
    };
    try {
      const report = await client.sendRequest<ReportResult>(reportRequest, params, token);
      if ('problem' in report) {
        vscode.window.showWarningMessage(vscode.l10n.t('Skill Lens: {0}', report.problem));
        return undefined;
      }
      await context.workspaceState.update(memoryKey(model.toString()), report.memory);
      return report;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  }
}

/** The files of tests that are about a model, Alexa's answers too. */
function testsOf(model: vscode.Uri, explorer: TestExplorer | undefined): string[] {
  const isOf = (uri: string): boolean => vscode.Uri.parse(uri).toString() === model.toString();
  return (explorer?.sets.all ?? [])
    .filter(({ set }) => 'uri' in set.model && isOf(set.model.uri))
    .map(({ uri }) => uri.toString());
}
