import { readdir, readFile } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../base/fileSystem';

/** The disk. What is not a `file:` URI, missing or unreadable is simply not there. */
export const nodeFileSystem: FileSystem = Object.freeze({
  async readText(uri: string) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return new TextDecoder('utf-8').decode(await readFile(path));
    } catch {
      return undefined;
    }
  },
  async list(folderUri: string) {
    const path = pathOf(folderUri);
    if (path === undefined) return [];
    try {
      return await readdir(path);
    } catch {
      return [];
    }
  },
});

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}
