import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { findLegacyFiles } from '../analysis/legacyPair';
import type { FileSystem } from '../base/fileSystem';
import type { ModelFiles } from './modelFiles';
import { readTextIfThere } from './readText';

/** What lies beside a legacy file. Unlike in the editor, a file that is there but unreadable stops the reading. */
const fileSystem: FileSystem = {
  readText: (uri) => readTextIfThere(URI.parse(uri).fsPath),
  async list(folderUri) {
    try {
      return await readdir(URI.parse(folderUri).fsPath);
    } catch {
      return [];
    }
  },
};

/**
 * The legacy model that a schema or a sample file belongs to.
 *
 * @throws CliError for a file of slot values that cannot be read.
 */
export async function legacyFilesOf(path: string, half: 'schema' | 'samples'): Promise<ModelFiles> {
  const files = await findLegacyFiles(URI.file(resolve(path)).toString(), half, fileSystem);
  // Paths as the user wrote them, not absolute.
  const beside = (uri: string): string =>
    join(dirname(path), relative(dirname(resolve(path)), URI.parse(uri).fsPath));
  return {
    form: 'legacy',
    modelPath: half === 'schema' ? path : beside(files.schemaUri),
    samplesPath: half === 'samples' ? path : beside(files.samplesUri),
    slotTypes: files.slotTypes,
  };
}
