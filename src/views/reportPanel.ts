/** The view of a report: the server's HTML under a policy that lets it load nothing, its links leading into the editor. */
import * as vscode from 'vscode';
import type { WirePlace, WireReport } from '../../server/src/protocol/report';
import { toRange } from '../testing/testSets';

export class ReportPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #script: vscode.Uri;
  #report: WireReport | undefined;

  constructor(media: vscode.Uri, column: vscode.ViewColumn, closed: () => void) {
    const folder = vscode.Uri.joinPath(media, 'report');
    this.#script = vscode.Uri.joinPath(folder, 'report.js');
    this.#panel = vscode.window.createWebviewPanel('skillLens.report', vscode.l10n.t('Report'), column, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [folder],
    });
    this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#lead(message));
    this.#panel.onDidDispose(closed);
  }

  get report(): WireReport | undefined {
    return this.#report;
  }

  /** @param part to begin with, by its id */
  show(report: WireReport, part = ''): void {
    this.#report = report;
    this.#panel.title = vscode.l10n.t('Report: {0}', report.title);
    this.#panel.webview.html = this.#page(report, part);
  }

  reveal(): void {
    this.#panel.reveal(undefined, false);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #page({ html, style, title }: WireReport, part: string): string {
    const { webview } = this.#panel;
    const nonce = crypto.randomUUID();
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
    return [
      '<!DOCTYPE html>',
      `<html lang="${vscode.env.language}">`,
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      `<title>${escaped(title)}</title>`,
      `<style nonce="${nonce}">${style}</style>`,
      '</head>',
      `<body data-part="${escaped(part)}">${html}`,
      `<script nonce="${nonce}" src="${webview.asWebviewUri(this.#script)}"></script>`,
      '</body>',
      '</html>',
    ].join('\n');
  }

  /** What the page says is checked: it shows other people's files. */
  #lead(message: unknown): void {
    if (typeof message !== 'object' || message === null || this.#report === undefined) return;
    const { samples, test }: { samples?: unknown; test?: unknown } = message;
    const places = Array.isArray(samples)
      ? samples.flatMap((number) => this.#report?.samples[Number(number)] ?? [])
      : [];
    const [set, index] = Array.isArray(test) ? test.map(Number) : [];
    const ofTest = set === undefined || index === undefined ? undefined : this.#report.tests[set]?.[index];
    void showPlaces(ofTest ? [ofTest] : places);
  }
}

/** One place in the editor, several as a list to walk through. */
async function showPlaces(places: readonly WirePlace[]): Promise<void> {
  const [first] = places;
  if (first === undefined) return;
  const uri = vscode.Uri.parse(first.uri);
  await vscode.window.showTextDocument(uri, { viewColumn: columnFor(uri), selection: toRange(first.range) });
  if (places.length === 1) return;
  const locations = places.map(
    (each) => new vscode.Location(vscode.Uri.parse(each.uri), toRange(each.range)),
  );
  const start = toRange(first.range).start;
  await vscode.commands.executeCommand('editor.action.peekLocations', uri, start, locations, 'peek');
}

/** Where the file is open already, so that the report stays in sight; else beside it. */
function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const open = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  return open?.viewColumn ?? vscode.ViewColumn.One;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
