/** Benchmark 4, `npm run bench:ambiguity -- --skills DIR`: faults planted in real skills, and which of them are flagged. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createMeaningsOpener, type MeaningsOpener } from '../server/src/analysis/confusions/meanings';
import { createCatalog } from '../server/src/catalog/catalog';
import { localeOfPath } from '../server/src/model/localeOfPath';
import { openPretrained } from '../server/src/node/nodePretrained';
import { openNodeEngine } from '../server/src/node/openNodeEngine';
import { crossFit } from './ambiguity/crossFitted';
import { plantGrammar } from './ambiguity/grammarPlants';
import { judgeSkill, nameOf } from './ambiguity/judged';
import { type Planted, plantFaults } from './ambiguity/plants';
import { countWitnesses, type SkillResult, summarise } from './ambiguity/summary';
import { reportAmbiguity } from './ambiguity/report';
import { chooseFiles, skillOptions } from './jobs/chooseFiles';
import { describeEnvironment, readEnvironment } from './report/environment';
import { writeBetweenMarks } from './report/marks';
import { distFolder } from './speed/places';

const catalog = createCatalog();
const fewestSamples = 20;
const kinds = ['random', 'hard', 'copied', 'grammar'] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...skillOptions,
      seed: { type: 'string', default: '1' },
      cleanlab: { type: 'boolean', default: true },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const seed = Number(values.seed);
  const files = chooseFiles(values);
  const results = await judgeAll(files, seed, values.cleanlab);
  if (results.length === 0) {
    console.error(`${values.skills} holds no model with two intents and 20 samples.`);
    process.exit(2);
  }
  const summary = summarise(results);
  const environment = readEnvironment();
  const command = `npm run bench:ambiguity -- ${process.argv.slice(2).join(' ')}`.trim();
  const report = `\`${command}\`: ${describeEnvironment(environment)}; ${summary.skills} skills, seed ${seed}.\n\n${reportAmbiguity(summary)}`;
  console.log(report);
  if (values.out) writeBetweenMarks(values.out, `ambiguity ${values.group ?? 'all'}`, `\n${report}\n`);
  if (values.json) console.log(JSON.stringify({ ...summary, environment, command, seed }));
}

async function judgeAll(paths: readonly string[], seed: number, cleanlab: boolean): Promise<SkillResult[]> {
  const engine = await openNodeEngine('wasm', distFolder);
  const opener = createMeaningsOpener(
    () => Promise.resolve(engine),
    (_, locale) => openPretrained(join(distFolder, 'pretrained'), locale),
  );
  const results: SkillResult[] = [];
  for (const [index, path] of paths.entries()) {
    results.push(...(await judgePlants(path, { seed, cleanlab, opener })));
    if (index % 20 === 19) console.error(`${index + 1} of ${paths.length} skills`);
  }
  opener.dispose();
  return results;
}

interface Judging {
  readonly seed: number;
  readonly cleanlab: boolean;
  readonly opener: MeaningsOpener;
}

/** A skill with each kind of faults; none for a small one. */
async function judgePlants(path: string, { seed, cleanlab, opener }: Judging): Promise<SkillResult[]> {
  const text = readFileSync(path, 'utf8');
  const skill = basename(path);
  const { samples: all } = await judgeSkill(text, skill, catalog, opener);
  const results: SkillResult[] = [];
  for (const kind of all.length < fewestSamples ? [] : kinds) {
    const planted = plantKind(text, skill, kind, seed);
    if (!planted) continue;
    const { samples, conflicts, snapshot } = await judgeSkill(planted.text, skill, catalog, opener);
    results.push({
      skill,
      kind,
      samples,
      plants: new Set(planted.plants.map(({ intent, key }) => nameOf(intent, key))),
      cleanlab: cleanlab && kind === 'random' ? crossFit(planted.text, skill, catalog) : undefined,
      witnesses: kind === 'grammar' ? countWitnesses(conflicts, snapshot, catalog) : undefined,
    });
  }
  return results;
}

function plantKind(
  text: string,
  skill: string,
  kind: SkillResult['kind'],
  seed: number,
): Planted | undefined {
  return kind === 'grammar'
    ? plantGrammar(text, skill, catalog, localeOfPath(skill) ?? 'en-US', seed)
    : plantFaults(text, skill, kind, seed);
}

void main();
