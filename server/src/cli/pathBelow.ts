import { isAbsolute, join, relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';

/** The file's path as the user would write it, where it lies below one of the given folders; else undefined. */
export function pathBelow(folders: readonly string[], uri: string): string | undefined {
  const { fsPath } = URI.parse(uri);
  for (const folder of folders) {
    const inside = relative(resolve(folder), fsPath);
    if (inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)) {
      return join(folder, inside);
    }
  }
  return undefined;
}
