/** Answers the server's requests for files that it cannot read itself. */
import * as vscode from 'vscode';
import {
  type AssetParams,
  deleteFileRequest,
  type FileParams,
  listFolderRequest,
  modifiedRequest,
  readAssetRequest,
  readBytesRequest,
  readTextRequest,
  renameFileRequest,
  type RenameFileParams,
  writeBytesRequest,
  type WriteBytesParams,
} from '../server/src/protocol';
import type { LensClient } from './languageServer';
import { writtenSchemes } from './writtenSchemes';

/** As on disk: Amazon takes models of at most 1.5 MB, and what is larger than this in bytes is none. */
const largestFile = 32 * 1024 * 1024;

/** @param extension the folder of the extension */
export function answerFileRequests(client: LensClient, extension: vscode.Uri): vscode.Disposable {
  const { fs } = vscode.workspace;
  const at = ({ uri }: FileParams): vscode.Uri => vscode.Uri.parse(uri);
  return vscode.Disposable.from(
    client.onRequest(readTextRequest, async (params: FileParams) => {
      const bytes = await ifThere(() => readSmall(at(params)));
      return bytes && new TextDecoder().decode(bytes);
    }),
    client.onRequest(listFolderRequest, async (params: FileParams) => {
      const entries = await ifThere(() => fs.readDirectory(at(params)));
      return entries?.map(([name]) => name) ?? [];
    }),
    client.onRequest(readBytesRequest, (params: FileParams) => ifThere(() => fs.readFile(at(params)))),
    client.onRequest(modifiedRequest, async (params: FileParams) => {
      const stat = await ifThere(() => fs.stat(at(params)));
      return stat?.mtime ?? null;
    }),
    client.onRequest(writeBytesRequest, (params: WriteBytesParams) => fs.writeFile(at(params), params.bytes)),
    client.onRequest(renameFileRequest, (params: RenameFileParams) =>
      fs.rename(at(params), vscode.Uri.parse(params.to), { overwrite: false }),
    ),
    client.onRequest(deleteFileRequest, async (params: FileParams) => {
      await ifThere(() => fs.delete(at(params), { recursive: true, useTrash: false }));
    }),
    client.onRequest(readAssetRequest, ({ name }: AssetParams) =>
      ifThere(() => fs.readFile(vscode.Uri.joinPath(extension, 'dist', name))),
    ),
  );
}

async function readSmall(uri: vscode.Uri): Promise<Uint8Array | null> {
  // A text may name any address; only those that the person has opened folders of, or writes in, are followed.
  if (!writtenSchemes().includes(uri.scheme)) return null;
  const { type, size } = await vscode.workspace.fs.stat(uri);
  // A link has the bit of what it points to besides its own.
  return type & vscode.FileType.File && size <= largestFile ? vscode.workspace.fs.readFile(uri) : null;
}

/** null for what is not there; what fails for another reason stays a failure. */
async function ifThere<T>(work: () => Thenable<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && isMissing(error.code)) return null;
    throw error;
  }
}

function isMissing(code: string): boolean {
  return code === 'FileNotFound' || code === 'FileNotADirectory' || code === 'FileIsADirectory';
}
