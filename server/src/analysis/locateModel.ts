/** Which model a scratch file speaks to. */
import { URI, Utils } from 'vscode-uri';
import type { FileSystem } from '../base/fileSystem';
import { localeOfName } from '../model/localeOfPath';
import type { UtteranceFile } from '../model/types';

/** Where skills keep their models, seen from a folder above. */
const modelFolders = [
  ['interactionModels', 'custom'],
  ['skill-package', 'interactionModels', 'custom'],
  ['models'],
];
/** A file of another file system than the disk. A drive of Windows has one letter. */
const wholeUri = /^[a-z][\w+.-]+:\/\//i;
const localeFile = /^[a-z]{2}(-[A-Z]{2})?\.json$/;
const preferredFiles = ['en-US.json', 'en.json'];

/**
 * The model named by the first line, else the nearest one upwards, else undefined.
 * A named model is taken as it is, there or not: naming a wrong one must not silently mean another.
 */
export async function locateModel(
  scratchUri: string,
  file: UtteranceFile,
  fileSystem: FileSystem,
): Promise<string | undefined> {
  const folder = folderOf(URI.parse(scratchUri));
  if (file.model !== undefined) {
    if (wholeUri.test(file.model.value)) return URI.parse(file.model.value).toString();
    return Utils.resolvePath(folder, file.model.value.replace(/\\/g, '/')).toString();
  }
  return nearestModel(folder, fileSystem);
}

/** A scratch file that was never saved lies nowhere; it can still name a model by its whole path. */
function folderOf(scratch: URI): URI {
  return scratch.scheme === 'untitled' ? URI.file('/') : Utils.dirname(scratch);
}

async function nearestModel(start: URI, fileSystem: FileSystem): Promise<string | undefined> {
  let folder = start;
  for (;;) {
    const found = await modelIn(folder, fileSystem);
    if (found !== undefined) return found;
    const parent = Utils.dirname(folder);
    if (parent.path === folder.path) return undefined;
    folder = parent;
  }
}

/** Looks in the folder itself too: a scratch file may lie beside the models. */
async function modelIn(folder: URI, fileSystem: FileSystem): Promise<string | undefined> {
  const isModelFolder = folder.path.endsWith('/interactionModels/custom') || folder.path.endsWith('/models');
  const candidates = modelFolders.map((names) => Utils.joinPath(folder, ...names));
  for (const candidate of isModelFolder ? [folder, ...candidates] : candidates) {
    const name = preferred(await fileSystem.list(candidate.toString()));
    if (name !== undefined) return Utils.joinPath(candidate, name).toString();
  }
  return undefined;
}

function preferred(names: readonly string[]): string | undefined {
  const models = names.filter((name) => localeFile.test(name) && localeOfName(name) !== undefined).sort();
  return preferredFiles.find((name) => models.includes(name)) ?? models[0];
}
