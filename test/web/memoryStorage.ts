import type { ClientStorage } from '../../server/src/web/clientStorage';

/** Storage as an editor in a browser gives it: whole files by URI, and names that are taken are refused. */
export interface MemoryStorage extends ClientStorage {
  readonly files: Map<string, { readonly bytes: Uint8Array; at: number }>;
  /** Called before each rename: what another window does meanwhile. */
  beforeRename: () => void;
}

export function memoryStorage(): MemoryStorage {
  const files: MemoryStorage['files'] = new Map();
  const below = (folder: string): string[] => [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`));
  const storage: MemoryStorage = {
    files,
    beforeRename: () => undefined,
    read: async (uri) => files.get(uri)?.bytes,
    list: async (folder) => [
      ...new Set(below(folder).map((uri) => uri.slice(folder.length + 1).split('/')[0]!)),
    ],
    async age(uri) {
      const file = files.get(uri);
      return file && Date.now() - file.at;
    },
    async write(uri, bytes) {
      files.set(uri, { bytes, at: Date.now() });
    },
    async rename(uri, to) {
      storage.beforeRename();
      const file = files.get(uri);
      if (file === undefined) throw new Error(`FileNotFound ${uri}`);
      if (files.has(to)) throw new Error(`FileExists ${to}`);
      files.set(to, file);
      files.delete(uri);
    },
    async delete(uri) {
      for (const each of [uri, ...below(uri)]) files.delete(each);
    },
  };
  return storage;
}
