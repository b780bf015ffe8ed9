/** A model file as plain data that plants can be put into. */
import { parse } from 'jsonc-parser';

export interface PlainIntent {
  readonly name: string;
  slots?: { name: string; type: string }[];
  samples?: string[];
}

export interface PlainType {
  readonly name: string;
  readonly values?: { name?: { value?: string } }[];
}

interface PlainLanguageModel {
  intents?: PlainIntent[];
  types?: PlainType[];
}

/** The intents in the file's own tree: what is changed in them is changed in `root`. */
export interface SkillText {
  readonly root: unknown;
  readonly intents: PlainIntent[];
  readonly types: PlainType[];
}

/** @returns undefined for a file without intents */
export function readSkill(text: string): SkillText | undefined {
  const root = parse(text.replace(/^\uFEFF/, '')) as
    | (PlainLanguageModel & {
        languageModel?: PlainLanguageModel;
        interactionModel?: { languageModel?: PlainLanguageModel };
      })
    | undefined;
  const model = root?.interactionModel?.languageModel ?? root?.languageModel ?? root;
  if (!model || !Array.isArray(model.intents)) return undefined;
  model.types ??= [];
  return { root, intents: model.intents, types: model.types };
}

export function writeSkill({ root }: SkillText): string {
  return JSON.stringify(root, undefined, 2);
}
