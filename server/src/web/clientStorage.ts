import type { Connection } from 'vscode-languageserver';
import {
  deleteFileRequest,
  listFolderRequest,
  modifiedRequest,
  readBytesRequest,
  renameFileRequest,
  type RenameFileParams,
  writeBytesRequest,
  type WriteBytesParams,
} from '../protocol';

/** The extension's storage, through the client: a server in a browser has no disk. Everything rejects where the client does. */
export interface ClientStorage {
  /** undefined where there is no such file. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** Names in a folder; none where there is no such folder. */
  list(uri: string): Promise<readonly string[]>;
  /** Milliseconds since it was last written; undefined where there is no such file. */
  age(uri: string): Promise<number | undefined>;
  /** Makes the folders above it. */
  write(uri: string, bytes: Uint8Array): Promise<void>;
  /** @throws where there is one of the new name */
  rename(uri: string, to: string): Promise<void>;
  delete(uri: string): Promise<void>;
}

export function createClientStorage(connection: Pick<Connection, 'sendRequest'>): ClientStorage {
  return {
    read: async (uri) =>
      (await connection.sendRequest<Uint8Array | null>(readBytesRequest, { uri })) ?? undefined,
    list: (uri) => connection.sendRequest<readonly string[]>(listFolderRequest, { uri }),
    async age(uri) {
      const modified = await connection.sendRequest<number | null>(modifiedRequest, { uri });
      return modified === null ? undefined : Date.now() - modified;
    },
    write: (uri, bytes) =>
      connection.sendRequest(writeBytesRequest, { uri, bytes } satisfies WriteBytesParams),
    rename: (uri, to) => connection.sendRequest(renameFileRequest, { uri, to } satisfies RenameFileParams),
    delete: (uri) => connection.sendRequest(deleteFileRequest, { uri }),
  };
}
