/** `npm run bench:grammar`: what the grammar of the largest models costs: to build, to keep, to ask, to build again after an edit. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCatalog } from '../server/src/catalog/catalog';
import { type GrammarFigures, manySamples, measureGrammar, readModel } from './grammar/measureGrammar';
import { describeEnvironment, readEnvironment } from './report/environment';
import { markdownTable } from './report/markdown';

function main(): void {
  const { values } = parseArgs({
    options: {
      skills: { type: 'string', default: '../shared/skills/dev' },
      limit: { type: 'string', default: '6' },
      json: { type: 'boolean', default: false },
    },
  });
  const models = [...largest(values.skills, Number(values.limit)).map(readModel), manySamples()];
  const catalog = createCatalog();
  // The first model pays for compiling: it is measured twice.
  measureGrammar(models[0]!, catalog);
  const figures = models.map((model) => measureGrammar(model, catalog));
  const environment = readEnvironment();
  console.log(`${describeEnvironment(environment)}\n\n${table(figures)}\n\n${lengths(figures)}`);
  if (values.json) console.log(JSON.stringify({ models: figures, environment }));
}

/** The models of a folder, the largest file first. */
function largest(folder: string, limit: number): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  if (names.length === 0) {
    console.error(`There is no model in ${folder}; name a folder with --skills.`);
    process.exit(2);
  }
  const sized = names.map((name) => join(folder, name)).map((path) => ({ path, size: statSync(path).size }));
  return sized
    .sort((a, b) => b.size - a.size)
    .slice(0, limit)
    .map(({ path }) => path);
}

function table(models: readonly GrammarFigures[]): string {
  const header = [
    'model',
    'MB of JSON',
    'samples',
    'values',
    'build ms of CPU',
    'MB',
    'parse median µs',
    'p99 µs',
    'after an edit, ms of CPU',
  ];
  return markdownTable(
    header,
    models.map((each) => [
      each.name,
      each.fileMB.toFixed(1),
      String(each.samples),
      String(each.values),
      each.buildMs.toFixed(0),
      each.memoryMB.toFixed(0),
      each.parseMedianUs.toFixed(0),
      each.parseP99Us.toFixed(0),
      each.rebuildMs.toFixed(1),
    ]),
  );
}

function lengths(models: readonly GrammarFigures[]): string {
  const tokens = models[0]!.byLength.map((each) => each.tokens);
  return markdownTable(
    ['µs an utterance of so many tokens', ...tokens.map(String)],
    models.map(({ name, byLength }) => [
      name,
      ...byLength.map(({ microseconds }) => microseconds.toFixed(0)),
    ]),
  );
}

main();
