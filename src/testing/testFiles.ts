/** Which files may hold tests, and which models the workspace has. */
import * as vscode from 'vscode';
import { readTestingSettings } from '../config';

const never = '**/{node_modules,.git,.ask}/**';
/** A workspace with more is a corpus: its author names what counts in the setting. */
const mostFiles = 500;
const mostModels = 200;

export async function findTestFiles(token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const { files } = readTestingSettings();
  const found = new Map<string, vscode.Uri>();
  for (const glob of files) {
    const uris = await vscode.workspace.findFiles(glob, never, mostFiles, token);
    for (const uri of uris) found.set(uri.toString(), uri);
  }
  return [...found.values()].sort((a, b) => a.path.localeCompare(b.path)).slice(0, mostFiles);
}

/** Whether there is any: looked for before anything else is loaded. */
export async function hasTestFiles(): Promise<boolean> {
  const { enabled, files } = readTestingSettings();
  if (!enabled) return false;
  for (const glob of files) {
    if ((await vscode.workspace.findFiles(glob, never, 1)).length > 0) return true;
  }
  return false;
}

export function mayHoldTests(document: vscode.TextDocument): boolean {
  const { files } = readTestingSettings();
  return files.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}

/** Where skills keep models; what lies elsewhere is named in the setting. */
export const modelGlob = '**/{interactionModels/custom/*.json,models/[a-z][a-z]-[A-Z][A-Z].json}';

export async function findModels(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(modelGlob, never, mostModels);
  return found.sort((a, b) => a.path.localeCompare(b.path));
}

/** The model that the author has named for a file; undefined: nobody has. */
export function namedModel(uri: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (folder === undefined) return undefined;
  for (const [pattern, path] of Object.entries(readTestingSettings(uri).models)) {
    if (matches(pattern, uri)) return vscode.Uri.joinPath(folder, path);
  }
  return undefined;
}

function matches(pattern: string, uri: vscode.Uri): boolean {
  const path = vscode.workspace.asRelativePath(uri, false);
  return path === pattern || globExpression(pattern).test(path);
}

/** `*` within a folder, `**` over folders, `?`, `{a,b}`: what VS Code takes in settings. */
export function globExpression(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/?|\*|\?|\{[^}]*\}|[.+^$()|[\]\\]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.startsWith('{')) return `(?:${part.slice(1, -1).split(',').map(escaped).join('|')})`;
    return escaped(part);
  });
  return new RegExp(`^${source}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
