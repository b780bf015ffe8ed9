import * as vscode from 'vscode';

/** File systems that people write in; others (a diff's other side, the output) show what is not to be judged. */
const knownSchemes = ['file', 'untitled', 'vscode-vfs', 'memfs'];

/** Those, and those of the open folders, whatever extension provides them. */
export function writtenSchemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set([...knownSchemes, ...folders.map(({ uri }) => uri.scheme)])];
}
