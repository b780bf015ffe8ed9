import * as vscode from 'vscode';

/** What a quick fix has written into another file counts once it is on the disk. */
export async function saveFile(uri: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  await document.save();
}
