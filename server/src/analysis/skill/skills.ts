/** The skills of the models that are asked about: found once, read again where files may have changed. */
import { createLruCache } from '../../base/lruCache';
import type { AnnotationSet, Manifest, Skill } from '../skill';
import type { ModelSnapshot, SourceDocument } from '../snapshot';
import { readAnnotationSet } from './readAnnotationSet';
import { readManifest } from './readManifest';
import { findSkillFiles, type List, type SkillFiles } from './skillFiles';

export interface Skills {
  /** Of a JSON model. The same object while nothing in it has changed. */
  ofModel(modelUri: string): Promise<Skill>;
  /** Files may have come, gone or changed: what is not open is read again at the next question. */
  forget(): void;
}

/** Where skills read from: the editor's documents, with the disk behind them. */
export interface SkillSources {
  readonly list: List;
  /** undefined: not open, and therefore the same until `forget`. */
  version(uri: string): number | undefined;
  /** undefined where the file is missing or no model. */
  model(uri: string): Promise<ModelSnapshot | undefined>;
  document(uri: string): Promise<SourceDocument | undefined>;
}

const cachedSkills = 8;

/** What was read of a file, at its version. */
interface Cell<T> {
  readonly version: number | undefined;
  readonly generation: number;
  readonly value: T;
}

interface Entry {
  readonly generation: number;
  readonly files: SkillFiles;
  readonly models: Map<string, Cell<ModelSnapshot | undefined>>;
  readonly manifests: Map<string, Cell<Manifest | undefined>>;
  readonly annotations: Map<string, Cell<AnnotationSet | undefined>>;
  skill: Skill | undefined;
}

export function createSkills(sources: SkillSources): Skills {
  const entries = createLruCache<string, Entry>(cachedSkills);
  let generation = 0;

  const entryOf = async (modelUri: string): Promise<Entry> => {
    const known = entries.get(modelUri);
    if (known?.generation === generation) return known;
    const asOf = generation;
    const files = await findSkillFiles(modelUri, sources.list);
    const entry: Entry = known
      ? { ...known, files, generation: asOf }
      : {
          files,
          generation: asOf,
          models: new Map(),
          manifests: new Map(),
          annotations: new Map(),
          skill: undefined,
        };
    entries.set(modelUri, entry);
    return entry;
  };

  /** All files in the order of their URIs; only those are read whose version, or generation on disk, is another. */
  const readAll = async <T>(
    uris: readonly string[],
    cells: Map<string, Cell<T>>,
    read: (uri: string) => Promise<T>,
  ): Promise<NonNullable<T>[]> => {
    const values: NonNullable<T>[] = [];
    for (const uri of uris) {
      const version = sources.version(uri);
      const known = cells.get(uri);
      const isKnown =
        known?.version === version && (version !== undefined || known?.generation === generation);
      const cell = known && isKnown ? known : { version, generation, value: await read(uri) };
      cells.set(uri, cell);
      if (cell.value !== undefined && cell.value !== null) values.push(cell.value);
    }
    return values;
  };

  /** Reads a file beside the model; one whose text is the same stays the same object. */
  const beside =
    <T extends { readonly document: SourceDocument }>(
      cells: Map<string, Cell<T | undefined>>,
      read: (document: SourceDocument) => T | undefined,
    ) =>
    async (uri: string): Promise<T | undefined> => {
      const document = await sources.document(uri);
      const last = cells.get(uri)?.value;
      const isSame =
        last?.document.version === document?.version &&
        last?.document.text.getText() === document?.text.getText();
      return isSame ? last : document && read(document);
    };

  return {
    async ofModel(modelUri) {
      const entry = await entryOf(modelUri);
      const { files, manifests, annotations } = entry;
      const skill: Skill = {
        rootUri: files.rootUri,
        models: await readAll(files.modelUris, entry.models, sources.model),
        manifest: (await readAll(files.manifestUris, manifests, beside(manifests, readManifest)))[0],
        annotationSets: await readAll(
          files.annotationUris,
          annotations,
          beside(annotations, readAnnotationSet),
        ),
      };
      entry.skill = entry.skill && isSame(entry.skill, skill) ? entry.skill : Object.freeze(skill);
      return entry.skill;
    },
    forget() {
      generation++;
    },
  };
}

function isSame(a: Skill, b: Skill): boolean {
  return (
    a.rootUri === b.rootUri &&
    a.manifest === b.manifest &&
    isSameList(a.models, b.models) &&
    isSameList(a.annotationSets, b.annotationSets)
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
