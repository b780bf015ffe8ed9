import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalog } from '../../server/src/catalog/catalog';
import { type HyperParameters, defaultHyperParameters } from '../../server/src/nlu/hyperParameters';
import type { Domain } from './domain';
import type { PretrainOptions } from './options';
import { type Part, domainOf, partition } from './partition';
import { languageTable, readPivots } from './pivots';
import { type CorporaReport, type Corpus, readBlockList, readCorpora } from './readCorpora';
import { type SkillFile, listSkills, openSkill } from './skillDomains';
import { type LanguageBlock, joinTables } from './wordTables';
import { type VectorTable, chooseVectors, countWords } from './wordVectors';

/** Words of a language that its language model tells apart. */
const frequentWords = 8000;

/** Words and how often the rows have them, the most frequent first. */
export type WordCounts = readonly (readonly [string, number])[];

/** What the leading thread reads for all. */
export interface Prepared {
  readonly corpora: readonly Corpus[];
  readonly skills: readonly SkillFile[];
  readonly report: CorporaReport;
  readonly domains: readonly Domain[];
  readonly parts: readonly Part[];
  readonly hyper: HyperParameters;
  readonly tables: ReadonlyMap<string, VectorTable>;
  readonly blocks: readonly LanguageBlock[];
  readonly rows: number;
  /** By language. */
  readonly frequent: ReadonlyMap<string, WordCounts>;
}

export function prepare(options: PretrainOptions): Prepared {
  const { corpora, report } = readCorpora(options.corpora, options.moreCorpora, options.without);
  const skills = listSkills(options.skills);
  const counts = countByLanguage(corpora, skills, options);
  const tables = readTables(counts, options);
  const frequent = new Map(
    Array.from(tables, ([language, { words }]) => [
      language,
      mostFrequent(counts.get(language) ?? new Map(), new Set(words)),
    ]),
  );
  const width = tables.get('en')!.width;
  return {
    corpora,
    skills,
    report,
    domains: corpora.map(domainOf),
    parts: partition(corpora, skills, options.parts, options.seed),
    hyper: {
      ...defaultHyperParameters,
      wordWidth: width,
      hidden: options.hidden,
      characterBuckets: 8192,
      hiddenDropout: 0.1,
      embeddingDropout: 0.1,
      wordDropout: 0.05,
    },
    tables,
    ...joinTables(tables),
    frequent,
  };
}

function countByLanguage(
  corpora: readonly Corpus[],
  skills: readonly SkillFile[],
  options: PretrainOptions,
): Map<string, Map<string, number>> {
  const utterances = new Map<string, (readonly string[])[]>();
  const put = (language: string, rows: readonly { readonly tokens: readonly string[] }[]): void => {
    const known = utterances.get(language) ?? [];
    for (const { tokens } of rows) known.push(tokens);
    utterances.set(language, known);
  };
  for (const { language, rows } of corpora) put(language, rows);
  const blocked = readBlockList(options.corpora);
  const catalog = createCatalog();
  for (const file of skills) {
    const skill = openSkill(file, catalog, blocked, options.seed);
    if (skill) put(skill.language, skill.rowsOf(0));
  }
  return new Map(Array.from(utterances, ([language, list]) => [language, countWords(list)]));
}

/** English as its package has it, every other language from its pivots; a language without them is read as English. */
function readTables(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  options: PretrainOptions,
): Map<string, VectorTable> {
  const english = chooseVectors(options.vectors, counts.get('en') ?? new Map(), options.words);
  const tables = new Map([['en', english]]);
  for (const language of pivotLanguages) {
    const path = join(options.pivots, `${language}.tsv.gz`);
    if (!existsSync(path)) continue;
    const pivots = readPivots(path, language, english);
    tables.set(
      language,
      languageTable(language, pivots, counts.get(language) ?? new Map(), options.languageWords),
    );
  }
  return tables;
}

/** Alexa's other languages. */
const pivotLanguages = ['ar', 'de', 'es', 'fr', 'hi', 'it', 'ja', 'nl', 'pt'];

function mostFrequent(counts: ReadonlyMap<string, number>, known: ReadonlySet<string>): WordCounts {
  return [...counts]
    .filter(([word]) => known.has(word))
    .sort(([wordA, a], [wordB, b]) => b - a || (wordA < wordB ? -1 : 1))
    .slice(0, frequentWords);
}
