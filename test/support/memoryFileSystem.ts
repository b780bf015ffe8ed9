import type { FileSystem } from '../../server/src/base/fileSystem';

/** Files by URI; folders are what lies between the slashes. Changing the record changes the disk. */
export function memoryFileSystem(files: Readonly<Record<string, string>>): FileSystem {
  return {
    readText: (uri) => Promise.resolve(files[uri]),
    list(folderUri) {
      const prefix = folderUri.endsWith('/') ? folderUri : `${folderUri}/`;
      const names = Object.keys(files)
        .filter((uri) => uri.startsWith(prefix))
        .map((uri) => uri.slice(prefix.length).split('/', 1)[0]!);
      return Promise.resolve([...new Set(names)]);
    },
  };
}
