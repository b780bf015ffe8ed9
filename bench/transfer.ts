/** Benchmark 1, `npm run bench:transfer`: transfer to real skills, against the same network without it and others. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseFiles, skillOptions } from './jobs/chooseFiles';
import { runJobs } from './jobs/pool';
import { describeEnvironment, readEnvironment } from './report/environment';
import { writeBetweenMarks } from './report/marks';
import { plotLines } from './report/plot';
import { distFolder, outFolder } from './speed/places';
import { ablations } from './systems/ablations';
import { systems } from './systems/all';
import type { TransferJob, TransferResult } from './transfer/messages';
import { writeLanguagePages } from './transfer/languagePages';
import { reportTransfer } from './transfer/report';
import { summarise } from './transfer/summary';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...skillOptions,
      seeds: { type: 'string', default: '3' },
      systems: { type: 'string', default: systems.map(({ name }) => name).join(',') },
      pretrained: { type: 'string', default: join(distFolder, 'pretrained') },
      processes: { type: 'string', default: '2' },
      curves: { type: 'boolean', default: true },
      results: { type: 'string' },
      from: { type: 'string' },
      out: { type: 'string' },
      pages: { type: 'string' },
      plot: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const results = values.from === undefined ? [] : readResults(values.from);
  const files = values.from === undefined ? chooseFiles(values) : [];
  const { pretrained, curves } = values;
  const jobs = jobsOf(files, Number(values.seeds), namesOf(values.systems), { pretrained, curves });
  let done = 0;
  await runJobs<TransferJob, TransferResult | undefined>(
    join(outFolder, 'transfer/contestant.js'),
    jobs,
    Number(values.processes),
    (result) => {
      done++;
      if (done % 50 === 0) console.error(`${done} of ${jobs.length} trainings`);
      if (!result) return;
      results.push(result);
      if (values.results) appendFileSync(values.results, `${JSON.stringify(result)}\n`);
    },
  );
  if (results.length === 0) {
    console.error(`${values.skills} holds no model with two intents and 20 samples.`);
    process.exit(2);
  }
  const summary = summarise(results, 1);
  const environment = readEnvironment();
  const command = `npm run bench:transfer -- ${process.argv.slice(2).join(' ')}`.trim();
  const text = [
    `\`${command}\`: ${describeEnvironment(environment)}; ${summary.skills} skills, seeds 1 to ${values.seeds}.`,
    reportTransfer(summary),
  ].join('\n\n');
  console.log(text);
  const mark = values.systems === 'ablations' ? 'ablations' : 'transfer';
  if (values.out) writeBetweenMarks(values.out, mark, `\n${text}\n`);
  if (values.pages) writeLanguagePages(values.pages, summary, { command, environment });
  if (values.plot) await drawCurves(values.plot, summary);
  if (values.json) console.log(JSON.stringify({ ...summary, environment, command }));
}

/** Of an earlier run's `--results`; skills that not all systems have learned are left out. */
function readResults(path: string): TransferResult[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const results = lines.map((line) => JSON.parse(line) as TransferResult);
  const systemsOf = (own: readonly TransferResult[]): number => new Set(own.map(({ system }) => system)).size;
  const all = systemsOf(results);
  const runOf = ({ skill, seed }: TransferResult): string => `${skill} ${seed}`;
  const whole = new Set(
    results.map(runOf).filter((run) => systemsOf(results.filter((each) => runOf(each) === run)) === all),
  );
  return results.filter((result) => whole.has(runOf(result)));
}

/** `ablations` stands for the product's recipe and all its variants. */
function namesOf(text: string): string[] {
  const all = ['transfer', 'transfer-network', ...ablations.map(({ name }) => name)];
  return text === 'ablations' ? all : text.split(',');
}

const withNgrams = new Set(['transfer', 'scratch-embeddings-ngrams']);

/** Seed by seed, a skill's systems one after another: a run that is cut short has whole seeds and skills. */
function jobsOf(
  files: readonly string[],
  seeds: number,
  names: readonly string[],
  { pretrained, curves }: { pretrained: string; curves: boolean },
): TransferJob[] {
  return Array.from({ length: seeds }, (_, index) => index + 1).flatMap((seed) =>
    files.flatMap((path) =>
      names.map((system) => ({
        path,
        seed,
        system,
        pretrained,
        // A curve is of the network alone: it is drawn where nothing else has a say.
        curve: curves && !withNgrams.has(system),
        wasmFolder: distFolder,
      })),
    ),
  );
}

async function drawCurves(path: string, summary: ReturnType<typeof summarise>): Promise<void> {
  const lines = Object.entries(summary.curves).map(([name, curve]) => ({
    name,
    points: curve
      .filter(({ update }) => update > 0)
      .map(({ update, frameError }) => ({ x: update, y: 100 * frameError })),
  }));
  const plot = { title: 'Frame error on held-out samples, mean over skills and seeds', lines };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await plotLines({ ...plot, x: 'updates', y: 'frame error, %', logarithmicX: true }));
}

void main();
