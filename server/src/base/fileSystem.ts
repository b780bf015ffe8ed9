/** Reading files, by URI and no further: the core runs where there is no disk. */
export interface FileSystem {
  /** undefined where there is no such file or it cannot be read. */
  readText(uri: string): Promise<string | undefined>;
  /** Names in a folder; empty where there is no such folder. */
  list(folderUri: string): Promise<readonly string[]>;
}

export const emptyFileSystem: FileSystem = Object.freeze({
  readText: () => Promise.resolve(undefined),
  list: () => Promise.resolve([]),
});
