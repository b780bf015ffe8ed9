/** From a document's URI to what features ask: its snapshot, and the skill that it belongs to. */
import type { Position } from 'vscode-languageserver-types';
import { findRuleSettings } from '../analysis/findRuleSettings';
import type { Host } from '../analysis/host';
import type { Skill } from '../analysis/skill';
import type { ModelSnapshot, SourceDocument } from '../analysis/snapshot';
import type { FileSystem } from '../base/fileSystem';
import type { Catalog } from '../catalog/types';
import type { FeatureContext } from '../features/featureContext';

export interface Contexts {
  /** What a feature says of an open document of a model; `empty` for any other. */
  ask<T>(uri: string, empty: T, feature: (context: FeatureContext) => T): Promise<T>;
  place(uri: string, position: Position): Promise<Place | undefined>;
  /** Of a document of a model, or of one of the files beside it. */
  site(uri: string, withSettingsFile?: boolean): Promise<Site | undefined>;
  /** The models of every skill that a document is open of. */
  models(): Promise<ModelSnapshot[]>;
}

export interface Place {
  readonly context: FeatureContext;
  readonly offset: number;
}

export interface Site {
  readonly context: FeatureContext;
  readonly skill: Skill | undefined;
}

export function createContexts(
  host: Host,
  catalog: Catalog,
  fileSystem: Pick<FileSystem, 'readText'>,
): Contexts {
  const contextOf = async (uri: string): Promise<FeatureContext | undefined> => {
    const snapshot = await host.snapshot(uri);
    if (snapshot?.kind !== 'model') return undefined;
    const document = snapshot.documents.find((each) => each.uri === uri);
    return document && { snapshot, document, catalog };
  };

  const openSkills = async (): Promise<Skill[]> => {
    const skills: Skill[] = [];
    for (const { uri } of host.documents) {
      const skill = await host.skill(uri);
      if (skill !== undefined) skills.push(skill);
    }
    return skills;
  };

  /** A manifest or annotation set is known by the skills whose models are open. */
  const siteBeside = async (uri: string): Promise<Site | undefined> => {
    for (const skill of await openSkills()) {
      const document = filesBeside(skill).find((each) => each.uri === uri);
      const [snapshot] = skill.models;
      if (document && snapshot) return { context: { snapshot, document, catalog }, skill };
    }
    return undefined;
  };

  return {
    async ask(uri, empty, feature) {
      const context = await contextOf(uri);
      return context ? feature(context) : empty;
    },
    async place(uri, position) {
      const context = await contextOf(uri);
      return context && { context, offset: context.document.text.offsetAt(position) };
    },
    async site(uri, withSettingsFile = false) {
      if (host.get(uri) === undefined) return siteBeside(uri);
      // The skill may have to be read from the disk: the text that counts is the one after that.
      const skill = await host.skill(uri);
      const context = await contextOf(uri);
      if (context === undefined) return undefined;
      // Every folder up to the root is looked into: not for every move of the cursor.
      const found = withSettingsFile ? await findRuleSettings(context.snapshot.uri, fileSystem) : undefined;
      return { context: { ...context, settingsFile: found }, skill };
    },
    async models() {
      const models = (await openSkills()).flatMap((skill) => skill.models);
      return [...new Map(models.map((model) => [model.uri, model])).values()];
    },
  };
}

/** What a skill has besides its models. */
export function filesBeside({ manifest, annotationSets }: Skill): SourceDocument[] {
  return [manifest, ...annotationSets].flatMap((file) => file?.document ?? []);
}
