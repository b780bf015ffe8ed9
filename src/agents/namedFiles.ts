/** From the paths that a language model names to files of the workspace. */
import * as vscode from 'vscode';
import { findModels } from '../testing/testFiles';

/** By a path from the root of the disk or of a workspace folder. @throws Error with a sentence for the language model */
export async function fileNamed(path: string): Promise<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isWhole = /^(\/|[A-Za-z]:[\\/])/.test(path);
  const candidates = isWhole
    ? [vscode.Uri.file(path)]
    : folders.map(({ uri }) => vscode.Uri.joinPath(uri, ...path.split(/[\\/]/)));
  for (const uri of candidates) if (await isFile(uri)) return uri;
  throw new Error(`${path}: there is no such file in the workspace.`);
}

/** Without a path the model in the active editor, else the only one of the workspace. */
export async function modelNamed(path: string | undefined): Promise<vscode.Uri> {
  if (path !== undefined && path !== '') return fileNamed(path);
  const models = await findModels();
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const [only, another] = models;
  const chosen =
    models.find((uri) => uri.toString() === active) ?? (another === undefined ? only : undefined);
  if (chosen !== undefined) return chosen;
  const names = models.map((uri) => vscode.workspace.asRelativePath(uri)).join(', ');
  throw new Error(
    models.length === 0
      ? 'The workspace has no interaction model; give its "path".'
      : `Give the "path" of the model that is meant: ${names}.`,
  );
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
