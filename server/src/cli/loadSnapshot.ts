import { defaultLocale } from '../catalog/locale';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { createLexicon } from '../analysis/corpus/lexicon';
import { GrammarMemory } from '../analysis/grammar/grammarMemory';
import { createModelSnapshot, type ModelSnapshot, sourceDocument } from '../analysis/snapshot';
import { lazy } from '../base/lazy';
import type { Catalog } from '../catalog/types';
import type { DocumentPart } from '../model/types';
import { type LoadedModel, loadModel } from './loadModel';
import type { ModelFiles } from './modelFiles';

export interface LoadedSnapshot {
  readonly loaded: LoadedModel;
  readonly snapshot: ModelSnapshot;
}

/**
 * The files of a model as the editor's core sees them.
 *
 * @param memoryOf what the grammar remembers of a locale; shared, the lists of built-in types are read once for many models
 * @throws CliError as `loadModel` does.
 */
export async function loadSnapshot(
  files: ModelFiles,
  catalog: Catalog,
  memoryOf: (locale: string) => GrammarMemory = (locale) => new GrammarMemory(locale),
): Promise<LoadedSnapshot> {
  const loaded = await loadModel(files);
  const { source } = loaded;
  const texts: [DocumentPart, string, string | undefined][] =
    source.kind === 'json'
      ? [['model', files.modelPath, source.text]]
      : [
          ['model', files.modelPath, source.schema],
          ['samples', files.form === 'legacy' ? files.samplesPath : '', source.samples],
        ];
  const documents = texts.flatMap(([part, path, text]) =>
    text === undefined ? [] : [sourceDocument(uriOf(path), part, text, undefined)],
  );
  const uri = uriOf(files.form === 'legacy' ? files.samplesPath : files.modelPath);
  const read = {
    ...loaded,
    lexicon: lazy(() => createLexicon(loaded.model, catalog)),
    grammarMemory: memoryOf(loaded.model.locale ?? defaultLocale),
  };
  return { loaded, snapshot: createModelSnapshot(uri, source, documents, catalog, read) };
}

export function uriOf(path: string): string {
  return URI.file(resolve(path)).toString();
}
