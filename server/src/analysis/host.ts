/**
 * The one mutable place: what is open in the editor, with the disk behind it. Everything else computes on the
 * immutable snapshots that it gives out.
 */
import { URI, Utils } from 'vscode-uri';
import type { FileSystem } from '../base/fileSystem';
import { createLruCache } from '../base/lruCache';
import type { Catalog } from '../catalog/types';
import { parseUtteranceFile } from '../model/parseUtteranceFile';
import { recogniseDocument } from '../model/recogniseDocument';
import type { DocumentKind } from '../model/types';
import { findLegacyFiles, type LegacyFiles } from './legacyPair';
import { locateModel } from './locateModel';
import type { ModelSource } from './modelSource';
import type { Skill } from './skill';
import { createSkills } from './skill/skills';
import {
  createModelSnapshot,
  createScratchSnapshot,
  type ModelSnapshot,
  type ScratchSnapshot,
  type Snapshot,
  type SourceDocument,
  sourceDocument,
} from './snapshot';

export interface OpenDocument {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly version: number;
  readonly text: string;
}

export interface Host {
  /** Opens a document or replaces its text. */
  set(document: OpenDocument): void;
  delete(uri: string): void;
  get(uri: string): OpenDocument | undefined;
  readonly documents: readonly OpenDocument[];
  /** Of an open document: its model's (a legacy half gives the pair's) or the scratch file's own. */
  snapshot(uri: string): Promise<Snapshot | undefined>;
  /** Of a model file, open or not; undefined where it is missing or no model. */
  modelSnapshot(uri: string): Promise<ModelSnapshot | undefined>;
  /** False as soon as one of the snapshot's documents has changed or closed. */
  isCurrent(snapshot: Snapshot): boolean;
  /**
   * The skill of a model, open or not, or of an open scratch file's; undefined where there is no model. The same object
   * while none of its files has changed.
   */
  skill(uri: string): Promise<Skill | undefined>;
  /** The models of every open document's skill, each once: what a workspace is to the one who works in it. */
  models(): Promise<readonly ModelSnapshot[]>;
  /** An open document that is no model but may belong to a skill (manifest, annotation set); undefined: closed. */
  setBeside(uri: string, document: BesideDocument | undefined): void;
  /** Files may have changed on disk: what skills keep of them is read again. */
  filesChanged(): void;
}

/** An open document that is not ours to check. */
export interface BesideDocument {
  readonly version: number;
  readonly text: string;
}

/** More than a skill has locales. */
const cachedSnapshots = 24;

export function createHost(fileSystem: FileSystem, catalog: Catalog): Host {
  const open = new Map<string, OpenDocument>();
  const besides = new Map<string, BesideDocument>();
  const snapshots = createLruCache<string, ModelSnapshot>(cachedSnapshots);

  const read = async (
    uri: string,
    part: SourceDocument['part'],
    previous?: SourceDocument,
  ): Promise<SourceDocument | undefined> => {
    const text = open.has(uri) ? undefined : await fileSystem.readText(uri);
    // Asked again: it may have been opened while the disk was read.
    const document = open.get(uri);
    if (document !== undefined) return sourceDocument(uri, part, document.text, document.version, previous);
    return text === undefined ? undefined : sourceDocument(uri, part, text, undefined, previous);
  };

  const remember = (
    uri: string,
    source: ModelSource,
    documents: readonly SourceDocument[],
  ): ModelSnapshot => {
    const last = snapshots.get(uri);
    if (last !== undefined && isSame(last, source, documents)) return last;
    const snapshot = createModelSnapshot(uri, source, documents, catalog, last);
    snapshots.set(uri, snapshot);
    return snapshot;
  };

  const jsonSnapshot = async (uri: string): Promise<ModelSnapshot | undefined> => {
    const document = await read(uri, 'model', snapshots.get(uri)?.documents[0]);
    if (document === undefined) return undefined;
    const source: ModelSource = { kind: 'json', path: pathOf(uri), text: document.text.getText() };
    return remember(uri, source, [document]);
  };

  const legacySnapshot = async (files: LegacyFiles): Promise<ModelSnapshot> => {
    const schema = await read(files.schemaUri, 'model');
    const samples = await read(files.samplesUri, 'samples');
    const source: ModelSource = {
      kind: 'legacy',
      path: pathOf(files.schemaUri),
      schema: schema?.text.getText(),
      samples: samples?.text.getText(),
      slotTypes: files.slotTypes,
    };
    const documents = [schema, samples].filter((document) => document !== undefined);
    // One schema may serve several sample files, so these stand for the model.
    return remember(files.samplesUri, source, documents);
  };

  const modelSnapshotOfKind = async (
    uri: string,
    kind: DocumentKind | undefined,
  ): Promise<ModelSnapshot | undefined> => {
    if (kind === 'interaction-model') return jsonSnapshot(uri);
    if (kind === 'legacy-schema') return legacySnapshot(await findLegacyFiles(uri, 'schema', fileSystem));
    if (kind === 'legacy-samples') return legacySnapshot(await findLegacyFiles(uri, 'samples', fileSystem));
    return undefined;
  };

  const kindOf = async (uri: string): Promise<DocumentKind | undefined> => {
    const document = open.get(uri);
    if (document !== undefined) return document.kind;
    const text = await fileSystem.readText(uri);
    return text === undefined ? undefined : recogniseDocument(pathOf(uri), text);
  };

  const modelSnapshot = async (uri: string): Promise<ModelSnapshot | undefined> =>
    modelSnapshotOfKind(uri, await kindOf(uri));

  const scratchSnapshot = async (document: OpenDocument): Promise<ScratchSnapshot> => {
    const file = parseUtteranceFile(document.text);
    const located = await locateModel(document.uri, file, fileSystem);
    const model = located === undefined ? undefined : await modelSnapshot(located);
    return createScratchSnapshot(
      sourceDocument(document.uri, 'model', document.text, document.version),
      file,
      model,
    );
  };

  const skills = createSkills({
    async list(folderUri) {
      const opened = [...open.keys(), ...besides.keys()].filter((uri) => isIn(folderUri, uri));
      return [...new Set([...(await fileSystem.list(folderUri)), ...opened.map(nameOf)])];
    },
    version: (uri) => open.get(uri)?.version ?? besides.get(uri)?.version,
    model: modelSnapshot,
    async document(uri) {
      const beside = besides.get(uri);
      return beside ? sourceDocument(uri, 'model', beside.text, beside.version) : read(uri, 'model');
    },
  });

  const skill = async (uri: string): Promise<Skill | undefined> => {
    const document = open.get(uri);
    if (document?.kind === 'utterances') {
      const { modelUri } = await scratchSnapshot(document);
      return modelUri === undefined ? undefined : skill(modelUri);
    }
    const model = await modelSnapshot(uri);
    if (model === undefined) return undefined;
    return model.source.kind === 'json' ? skills.ofModel(uri) : skillOfLegacy(model);
  };

  return {
    set(document) {
      if (!open.has(document.uri)) skills.forget();
      open.set(document.uri, document);
    },
    delete(uri) {
      if (open.delete(uri)) skills.forget();
    },
    get: (uri) => open.get(uri),
    get documents() {
      return [...open.values()];
    },
    async snapshot(uri) {
      const document = open.get(uri);
      if (document === undefined) return undefined;
      return document.kind === 'utterances'
        ? scratchSnapshot(document)
        : modelSnapshotOfKind(uri, document.kind);
    },
    modelSnapshot,
    isCurrent: (snapshot) =>
      snapshot.documents.every((document) => document.version === open.get(document.uri)?.version),
    skill,
    async models() {
      const found = await Promise.all([...open.keys()].map(skill));
      const models = found.flatMap((each) => each?.models ?? []);
      return [...new Map(models.map((model) => [model.uri, model])).values()];
    },
    setBeside(uri, document) {
      if (besides.has(uri) !== (document !== undefined)) skills.forget();
      if (document === undefined) besides.delete(uri);
      else besides.set(uri, document);
    },
    filesChanged: () => skills.forget(),
  };
}

/** The old form knew one language a folder, and no files beside. */
function skillOfLegacy(model: ModelSnapshot): Skill {
  const rootUri = Utils.dirname(URI.parse(model.uri)).toString();
  return Object.freeze({ rootUri, models: [model], manifest: undefined, annotationSets: [] });
}

function isIn(folderUri: string, uri: string): boolean {
  return Utils.dirname(URI.parse(uri)).toString() === folderUri;
}

function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

function pathOf(uri: string): string {
  return URI.parse(uri).path;
}

/** Two readings of the same texts at the same versions are one snapshot: what it has computed is kept. */
function isSame(last: ModelSnapshot, source: ModelSource, documents: readonly SourceDocument[]): boolean {
  return (
    documents.length === last.documents.length &&
    documents.every((document, i) => {
      const other = last.documents[i];
      return document.uri === other?.uri && document.version === other.version;
    }) &&
    isSameSource(source, last.source)
  );
}

function isSameSource(a: ModelSource, b: ModelSource): boolean {
  if (a.kind === 'json') return b.kind === 'json' && a.text === b.text;
  return (
    b.kind === 'legacy' &&
    a.schema === b.schema &&
    a.samples === b.samples &&
    a.slotTypes.length === b.slotTypes.length &&
    a.slotTypes.every((type, i) => type.name === b.slotTypes[i]?.name && type.text === b.slotTypes[i].text)
  );
}
