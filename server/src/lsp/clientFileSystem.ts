import type { Connection } from 'vscode-languageserver';
import type { FileSystem } from '../base/fileSystem';
import { listFolderRequest, readTextRequest } from '../protocol';

/** The files that the editor sees, whatever file system they are of. A client that does not answer has none. */
export function createClientFileSystem(connection: Pick<Connection, 'sendRequest'>): FileSystem {
  const ask = async <T>(request: string, uri: string, otherwise: T): Promise<T> => {
    try {
      return (await connection.sendRequest<T | null>(request, { uri })) ?? otherwise;
    } catch {
      return otherwise;
    }
  };
  return Object.freeze({
    readText: (uri: string) => ask<string | undefined>(readTextRequest, uri, undefined),
    list: (uri: string) => ask<readonly string[]>(listFolderRequest, uri, []),
  });
}
