/** What the server has found in a document, as VS Code holds it. */
import * as vscode from 'vscode';
import { type Doubts, type DoubtSource, doubtsOf } from './decorations/doubts';
import type { Known } from './decorations/groups';
import { problemLines } from './decorations/problemLines';
import type { Patience } from './predictions/writtenLines';

/** Samples that read like another intent's. */
export function readDoubts(document: vscode.TextDocument): Doubts {
  return doubtsOf(findingsOf(document.uri).map((finding) => doubtSource(document, finding)));
}

/** Lines that a rule of ours warns of, as many as there are. */
export function linesWarnedOf(uri: vscode.Uri): Set<number> {
  return new Set(warningsOf(uri).map(({ range }) => range.start.line));
}

/** Lines that are misheard or that a rule of ours warns of, in the order of the text. */
export function linesWithProblems(uri: vscode.Uri, known: Known | undefined, patience: Patience): number[] {
  const lines = linesWarnedOf(uri);
  if (known !== undefined) {
    const { differs, slots } = problemLines(known, performance.now(), patience);
    for (const line of [...differs, ...slots]) lines.add(line);
  }
  return [...lines].sort((a, b) => a - b);
}

/** Where on a line with a problem the light bulb and the hover have something to say: at the finding, else where its sample begins. */
export function placeOfProblem(document: vscode.TextDocument, line: number): vscode.Position {
  const [found] = warningsOf(document.uri).filter(({ range }) => range.start.line === line);
  if (found !== undefined) return found.range.start;
  const [before = ''] = /^\s*(?:"|\S+\s+)/.exec(document.lineAt(line).text) ?? [];
  return new vscode.Position(line, before.length);
}

/** What the rules say of a line. */
export function warningsAt(uri: vscode.Uri, line: number): string[] {
  return warningsOf(uri)
    .filter(({ range }) => range.start.line === line)
    .map(({ message }) => message);
}

function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Skill Lens');
}

function warningsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return findingsOf(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
}

function doubtSource(document: vscode.TextDocument, finding: vscode.Diagnostic): DoubtSource {
  const { code, severity, range } = finding;
  return {
    code: typeof code === 'object' ? code.value : code,
    isWarning: severity <= vscode.DiagnosticSeverity.Warning,
    // The language client keeps what the protocol sends along.
    data: 'data' in finding ? finding.data : undefined,
    // Of most findings nobody asks for it.
    get text() {
      return document.getText(range);
    },
  };
}
