import * as vscode from 'vscode';
import type { VisibleRangesParams } from '../server/src/protocol';
import type { ModelStatuses } from './modelStatuses';

/** Scrolling comes in bursts; one message a burst is enough. */
const quietMilliseconds = 50;

/** Reports what the user sees of each model or scratch file, all editors that show it together. */
export function reportVisibleRanges(
  statuses: ModelStatuses,
  send: (params: VisibleRangesParams) => void,
): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const report = () => visibleRanges().filter(isKnown).forEach(send);
  const isKnown = ({ uri }: VisibleRangesParams) => statuses.get(vscode.Uri.parse(uri)) !== undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(report, quietMilliseconds);
  };
  const subscriptions = vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.window.onDidChangeTextEditorVisibleRanges(soon),
    onDidAppear(statuses, soon),
  );
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    subscriptions.dispose();
  });
}

/** Calls back once for each document that gets its first status. */
function onDidAppear(statuses: ModelStatuses, appeared: () => void): vscode.Disposable {
  let known = new Set(statuses.uris());
  return statuses.onDidChange(({ uri }) => {
    const isNew = !known.has(vscode.Uri.parse(uri).toString());
    known = new Set(statuses.uris());
    if (isNew) {
      appeared();
    }
  });
}

function visibleRanges(): VisibleRangesParams[] {
  const byUri = new Map<string, VisibleRangesParams['ranges'][number][]>();
  for (const editor of vscode.window.visibleTextEditors) {
    const uri = editor.document.uri.toString();
    const ranges = editor.visibleRanges.map(({ start, end }) => ({
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    }));
    byUri.set(uri, [...(byUri.get(uri) ?? []), ...ranges]);
  }
  return [...byUri].map(([uri, ranges]) => ({ uri, ranges }));
}
