import { readdir } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { emptyFileSystem, type FileSystem } from '../base/fileSystem';
import { RefusedFile, readRegularFile } from './readFile';

/**
 * The disk. What is missing or unreadable is simply not there.
 * @param refused told of each file that is there and is not read: its path and the reason
 * @param elsewhere has what is not on the disk: files of an editor's own file systems
 */
export function createNodeFileSystem(
  refused: (message: string) => void = () => undefined,
  elsewhere: FileSystem = emptyFileSystem,
): FileSystem {
  return Object.freeze({
    async readText(uri: string) {
      const path = pathOf(uri);
      if (path === undefined) return elsewhere.readText(uri);
      try {
        return new TextDecoder('utf-8').decode(await readRegularFile(path));
      } catch (error) {
        if (error instanceof RefusedFile) refused(`${path}: not read: ${error.message}`);
        return undefined;
      }
    },
    async list(folderUri: string) {
      const path = pathOf(folderUri);
      if (path === undefined) return elsewhere.list(folderUri);
      try {
        return await readdir(path);
      } catch {
        return [];
      }
    },
  });
}

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}
