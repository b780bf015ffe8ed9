/** From one line that is misheard or warned of to the next, by the keyboard alone. */
import * as vscode from 'vscode';
import { linesWithProblems, placeOfProblem } from '../findings';
import { readLine } from './readLine';
import type { Tools } from './tools';

export function nextProblem(tools: Tools): () => Promise<void> {
  return () => go(tools, (lines, from) => lines.find((line) => line > from) ?? lines[0]);
}

export function previousProblem(tools: Tools): () => Promise<void> {
  return () => go(tools, (lines, from) => lines.findLast((line) => line < from) ?? lines.at(-1));
}

async function go(
  tools: Tools,
  choose: (lines: readonly number[], from: number) => number | undefined,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const known = editor && tools.predictions.get(editor.document.uri);
  if (editor === undefined || known === undefined) return;
  const lines = linesWithProblems(editor.document.uri, known, tools.settings());
  const line = choose(lines, editor.selection.active.line);
  if (line === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Skill Lens: there is no problem.'), 4000);
    return;
  }
  const at = placeOfProblem(editor.document, line);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await readLine(tools)();
}
