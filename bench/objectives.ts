/**
 * Benchmark 6, `npm run bench:objectives`: what each objective of pretraining is worth. Short pretrainings of the product's own program, each
 * with one left out, then the network alone on real skills. What is done is kept in `--folder`, and a run that was cut off goes on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asArguments, skillOptions } from './jobs/chooseFiles';
import { type Variant, variants } from './objectives/variants';
import { type ObjectiveResult, objectivesTable } from './objectives/summary';
import { describeEnvironment, readEnvironment } from './report/environment';
import { writeBetweenMarks } from './report/marks';
import { root } from './speed/places';
import type { TransferResult } from './transfer/messages';

interface Plan {
  readonly out: string;
  readonly pretrain: readonly string[];
  readonly skills: readonly string[];
  readonly processes: string;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      ...skillOptions,
      seeds: { type: 'string', default: '3' },
      variants: { type: 'string', default: variants.map(({ name }) => name).join(',') },
      updates: { type: 'string', default: '400' },
      vectors: { type: 'string' },
      cores: { type: 'string', default: '2' },
      folder: { type: 'string', default: 'out/objectives' },
      report: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const plan: Plan = {
    out: values.folder,
    pretrain: [
      ...['--cores', values.cores, '--updates', values.updates],
      ...(values.vectors === undefined ? [] : ['--vectors', values.vectors]),
      ...['--parts', '8', '--batch', '256', '--save-minutes', '0', '--looks', '2'],
    ],
    skills: asArguments(values),
    processes: values.cores,
  };
  const chosen = variants.filter(({ name }) => values.variants.split(',').includes(name));
  const runs = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1).flatMap((seed) =>
    chosen.map((variant) => ({ variant, seed })),
  );
  if (!values.report) for (const { variant, seed } of runs) runOne(plan, variant, seed);
  const results = runs.flatMap(({ variant, seed }) => readRun(plan, variant, seed));
  const command = `npm run bench:objectives -- ${process.argv.slice(2).join(' ')}`.trim();
  const text = [
    `\`${command}\`: ${describeEnvironment(readEnvironment())}; ${values.updates} updates of about 256 rows.`,
    objectivesTable(results),
    chosen.map(({ name, about }) => `- \`${name}\`: ${about}`).join('\n'),
  ].join('\n\n');
  console.log(text);
  if (values.out) writeBetweenMarks(values.out, 'objectives', `\n${text}\n`);
}

function placeOf({ out }: Plan, { name }: Variant, seed: number): string {
  return join(out, `${name}-${seed}`);
}

/** Pretrains and reads the skills, unless that has been done. */
function runOne(plan: Plan, variant: Variant, seed: number): void {
  const place = placeOf(plan, variant, seed);
  if (existsSync(`${place}.jsonl`)) return;
  mkdirSync(plan.out, { recursive: true });
  const asset = join(place, 'asset');
  if (!existsSync(join(asset, 'model.json'))) {
    run('pretrain', [...plan.pretrain, ...variant.options, '--seed', String(seed), '--out', place]);
  }
  const partial = `${place}.partial.jsonl`;
  rmSync(partial, { force: true });
  run('transfer', [
    ...[...plan.skills, '--systems', 'transfer-network', '--seeds', '1', '--no-curves'],
    ...['--processes', plan.processes, '--pretrained', asset, '--results', partial],
  ]);
  renameSync(partial, `${place}.jsonl`);
}

/** Ends the program where the other one fails. */
function run(name: string, options: readonly string[]): void {
  console.error(`${name} ${options.join(' ')}`);
  const { status } = spawnSync(process.execPath, [join(root, 'bench/run.mjs'), name, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

function readRun(plan: Plan, variant: Variant, seed: number): ObjectiveResult[] {
  const results = `${placeOf(plan, variant, seed)}.jsonl`;
  if (!existsSync(results)) return [];
  return readFileSync(results, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TransferResult)
    .map(({ skill, alone }) => ({ variant: variant.name, seed, skill, figures: alone! }));
}

main();
