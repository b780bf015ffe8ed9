import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DocumentKind } from '../model/types';
import { isJovoModel, isSharedPlace, recogniseDocument } from '../model/recogniseDocument';
import { RefusedFile } from '../node/readFile';
import { CliError } from './cliError';
import { decodeText, decodeTextLoosely } from './decodeText';
import { describeFileError } from './describeFileError';
import { legacyFilesOf } from './legacyFiles';
import type { ModelFiles } from './modelFiles';
import { readBytes } from './readText';

export interface FoundModels {
  readonly models: readonly ModelFiles[];
  /** Files and folders that could not be read; one line each. */
  readonly failures: readonly string[];
  /** Files that were named, lie where a model may be, and hold another tool's; one line each. */
  readonly foreign: readonly string[];
}

/**
 * The models that a path means: the file itself, or every model below a folder. Never throws for what the disk holds;
 * a path that means no model is a failure.
 */
export async function findModels(path: string): Promise<FoundModels> {
  try {
    const isFolder = (await statOf(path)).isDirectory();
    return isFolder ? await modelsBelow(path) : await modelsOfFile(path);
  } catch (error) {
    if (error instanceof CliError) {
      return { models: [], failures: [error.message], foreign: [] };
    }
    throw error;
  }
}

async function statOf(path: string): Promise<Awaited<ReturnType<typeof stat>>> {
  try {
    return await stat(path);
  } catch (error) {
    throw new CliError(describeFileError('read', path, error), { cause: error });
  }
}

async function modelsOfFile(path: string): Promise<FoundModels> {
  const text = decodeText(await readBytes(path), path);
  const kind = recogniseDocument(resolve(path), text);
  if (kind === 'utterances') {
    throw new CliError(
      `${path}: this is a file of free utterances, not an interaction model; ` +
        'name the model, and give the utterances to "predict --input"',
    );
  }
  const owner = kind === undefined ? ownerOf(path, text) : undefined;
  if (owner !== undefined) {
    return {
      models: [],
      failures: [],
      foreign: [`${path}: this is ${owner}, no interaction model; not read`],
    };
  }
  // A file that was asked for by name is read as a model whatever it looks like: broken text must get its findings.
  return { models: [await filesOf(path, kind ?? 'interaction-model')], failures: [], foreign: [] };
}

/** Whose file it is that lies where a model may be; undefined: nobody's that we know. */
function ownerOf(path: string, text: string): string | undefined {
  if (isJovoModel(text)) return 'a Jovo language model';
  return isSharedPlace(path) || isSharedPlace(resolve(path)) ? 'another kind of JSON' : undefined;
}

function filesOf(path: string, kind: Exclude<DocumentKind, 'utterances'>): ModelFiles | Promise<ModelFiles> {
  if (kind === 'interaction-model') {
    return { form: 'json', modelPath: path };
  }
  return legacyFilesOf(path, kind === 'legacy-schema' ? 'schema' : 'samples');
}

async function modelsBelow(folder: string): Promise<FoundModels> {
  const models = new Map<string, ModelFiles>();
  const failures: string[] = [];
  const paths = new Set<string>();
  for await (const found of walk(folder)) {
    const read = 'path' in found ? await modelIn(found.path) : found;
    if ('failure' in read) {
      failures.push(read.failure);
    } else if (read.model) {
      paths.add(read.path);
      // Both halves of a legacy pair lead to the same model.
      models.set(JSON.stringify(read.model), read.model);
    }
  }
  if (models.size === 0 && failures.length === 0) {
    failures.push(`${folder}: no interaction model below this folder; name a model file or another folder`);
  }
  return { models: withoutHalves([...models.values()], paths).sort(byPath), failures, foreign: [] };
}

/** A schema whose only sample files are translations is paired with each of these: not with a missing one as well. */
function withoutHalves(models: readonly ModelFiles[], paths: ReadonlySet<string>): ModelFiles[] {
  const isWhole = (model: ModelFiles): boolean => model.form === 'json' || paths.has(model.samplesPath);
  const paired = new Set(models.filter(isWhole).map(({ modelPath }) => modelPath));
  return models.filter((model) => isWhole(model) || !paired.has(model.modelPath));
}

/** The model that a file below a folder belongs to; a failure only where it looks like one and cannot be read. */
async function modelIn(
  path: string,
): Promise<{ path: string; model: ModelFiles | undefined } | { failure: string }> {
  try {
    const bytes = await readBytes(path);
    const kind = recogniseDocument(resolve(path), decodeTextLoosely(bytes));
    if (kind === undefined || kind === 'utterances') {
      return { path, model: undefined };
    }
    decodeText(bytes, path);
    return { path, model: await filesOf(path, kind) };
  } catch (error) {
    if (error instanceof CliError) {
      return isNoneOfOurs(path, error) ? { path, model: undefined } : { failure: error.message };
    }
    throw error;
  }
}

/** A large data file or a device that lies about is nobody's model, unless its name says so. */
function isNoneOfOurs(path: string, { cause }: CliError): boolean {
  return cause instanceof RefusedFile && recogniseDocument(resolve(path), '') === undefined;
}

type Walked = { readonly path: string } | { readonly failure: string };

/** Files below a folder that may belong to a model. Links to folders are not followed: they may lead back. */
async function* walk(folder: string): AsyncGenerator<Walked> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { failure: describeFileError('read', folder, error) };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
      yield* walk(path);
    } else if (!entry.isDirectory() && /\.(json|txt)$/i.test(entry.name)) {
      yield { path };
    }
  }
}

function byPath(a: ModelFiles, b: ModelFiles): number {
  return a.modelPath < b.modelPath ? -1 : 1;
}
