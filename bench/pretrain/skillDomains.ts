import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createTrainingData } from '../../server/src/analysis/corpus/trainingData';
import type { Catalog } from '../../server/src/catalog/types';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { languageOf } from '../../server/src/nlu/languageWords';
import type { Domain } from './domain';
import { type PretrainingRow, keyOf } from './readCorpora';

/** An interaction model of our own invention. */
export interface SkillFile {
  /** LOCALE/NAME */
  readonly name: string;
  readonly path: string;
  readonly locale: string;
}

/** A skill as a small corpus: its templates with other values in every pass, as fine-tuning sees it. */
export interface SkillDomain extends Domain {
  rowsOf(pass: number): readonly PretrainingRow[];
}

/** @param folder of folders named by locale */
export function listSkills(folder: string): SkillFile[] {
  if (!existsSync(folder)) return [];
  const locales = readdirSync(folder).filter((name) => /^[a-z]{2}-[A-Z]{2}$/.test(name));
  return locales.sort().flatMap((locale) =>
    readdirSync(join(folder, locale))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => ({ name: `${locale}/${file.slice(0, -5)}`, path: join(folder, locale, file), locale })),
  );
}

/**
 * @param blocked keys of texts that no training may hold
 * @returns undefined for a model with fewer than two intents to tell apart
 */
export function openSkill(
  { name, path, locale }: SkillFile,
  catalog: Catalog,
  blocked: ReadonlySet<string>,
  seed: number,
): SkillDomain | undefined {
  // The folder names the locale, as a skill package's file name does.
  const model = parseInteractionModel(readFileSync(path, 'utf8'), `models/${locale}.json`);
  const data = createTrainingData(model, catalog, { seed, holdsOut: false });
  const { labels, labelWords, gazetteers } = data;
  if (labels.intents.length < 2) return undefined;
  return {
    name,
    language: languageOf(locale),
    intents: labels.intents,
    slots: labels.slots,
    labelWords,
    values: gazetteers.complete,
    hasHead: false,
    rowsOf: (pass) =>
      data.pass(pass).filter(({ tokens }) => tokens.length > 0 && !blocked.has(keyOf(tokens))),
  };
}
