import { dirname } from 'node:path';
import { URI } from 'vscode-uri';
import { checkSkill } from '../analysis/checkSkill';
import { GrammarMemory } from '../analysis/grammar/grammarMemory';
import type { RuleSettings } from '../analysis/ruleSettings';
import type { Skill } from '../analysis/skill';
import { createSkills } from '../analysis/skill/skills';
import { type ModelSnapshot, type SourceDocument, sourceDocument } from '../analysis/snapshot';
import type { Finding } from '../analysis/types';
import { createLruCache } from '../base/lruCache';
import type { Catalog } from '../catalog/types';
import { createNodeFileSystem } from '../node/fileSystem';
import { RefusedFile } from '../node/readFile';
import { CliError } from './cliError';
import { type LoadedSnapshot, loadSnapshot } from './loadSnapshot';
import type { ModelFiles } from './modelFiles';

/** Findings of the rules about whole skills. */
export interface SkillFindings {
  /** @throws CliError as `loadModel` does. */
  load(files: ModelFiles): Promise<LoadedSnapshot>;
  /** Of the model's own file. */
  of(snapshot: ModelSnapshot, settings: RuleSettings): Promise<readonly Finding[]>;
  /** Of the files beside the models that were asked about: manifests, annotation sets. */
  readonly beside: readonly BesideFindings[];
  /** Files beside the models that are there and could not be read, one message each. */
  readonly refused: ReadonlySet<string>;
}

export interface BesideFindings {
  readonly document: SourceDocument;
  readonly findings: readonly Finding[];
}

/** More than a skill has locales: each is read once, though each locale's skill asks for all of them. */
const keptModels = 24;

export function createSkillFindings(catalog: Catalog): SkillFindings {
  const models = createLruCache<string, LoadedSnapshot>(keptModels);
  const known = new Map<string, readonly Finding[]>();
  const refused = new Set<string>();
  const beside: BesideFindings[] = [];
  const memories = new Map<string, GrammarMemory>();

  const memoryOf = (locale: string): GrammarMemory => {
    const memory = memories.get(locale) ?? new GrammarMemory(locale);
    memories.set(locale, memory);
    return memory;
  };

  const fileSystem = createNodeFileSystem((message) => refused.add(message));

  const load = async (files: ModelFiles): Promise<LoadedSnapshot> => {
    const key = JSON.stringify(files);
    const model = models.get(key) ?? (await loadSnapshot(files, catalog, memoryOf));
    models.set(key, model);
    return model;
  };

  const skills = createSkills({
    list: fileSystem.list,
    version: () => undefined,
    async model(uri) {
      try {
        return (await load({ form: 'json', modelPath: URI.parse(uri).fsPath })).snapshot;
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        // Asked about itself it will say what it is; what nobody can read is told now.
        if (error.cause instanceof RefusedFile) refused.add(error.message);
        return undefined;
      }
    },
    async document(uri) {
      const text = await fileSystem.readText(uri);
      return text === undefined ? undefined : sourceDocument(uri, 'model', text, undefined);
    },
  });

  const remember = (skill: Skill, settings: RuleSettings): void => {
    const found = checkSkill(skill, settings);
    for (const { documents } of skill.models) {
      for (const { uri } of documents) known.set(uri, found.get(uri) ?? []);
    }
    const besides = [skill.manifest, ...skill.annotationSets].flatMap((file) => file?.document ?? []);
    for (const document of besides) {
      beside.push({ document, findings: found.get(document.uri) ?? [] });
    }
  };

  return {
    load,
    async of(snapshot, settings) {
      if (!snapshot.documents.some(({ uri }) => known.has(uri))) {
        remember(await skillOf(snapshot, skills.ofModel), settings);
      }
      return snapshot.documents.flatMap(({ uri }) => known.get(uri) ?? []);
    },
    beside,
    refused,
  };
}

/** A legacy model stands for itself. */
function skillOf(snapshot: ModelSnapshot, ofModel: (uri: string) => Promise<Skill>): Promise<Skill> | Skill {
  return snapshot.source.kind === 'json'
    ? ofModel(snapshot.uri)
    : { rootUri: dirname(snapshot.uri), models: [snapshot], manifest: undefined, annotationSets: [] };
}
