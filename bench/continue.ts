/** `npm run bench:continue`: fine-tuning that goes on from the last checkpoint, against fine-tuning anew. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ContinueJob, ContinueResult } from './continue/messages';
import { reportContinue } from './continue/report';
import { chooseFiles, skillOptions } from './jobs/chooseFiles';
import { runJobs } from './jobs/pool';
import { describeEnvironment, readEnvironment } from './report/environment';
import { writeBetweenMarks } from './report/marks';
import { distFolder, outFolder } from './speed/places';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...skillOptions,
      seeds: { type: 'string', default: '1' },
      pretrained: { type: 'string', default: join(distFolder, 'pretrained') },
      processes: { type: 'string', default: '2' },
      results: { type: 'string' },
      from: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const results = values.from === undefined ? [] : readResults(values.from);
  const files = values.from === undefined ? chooseFiles(values) : [];
  const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
  const { pretrained } = values;
  const jobs = files.flatMap((path) =>
    seeds.map((seed) => ({ path, seed, pretrained, wasmFolder: distFolder })),
  );
  await runJobs<ContinueJob, ContinueResult | undefined>(
    join(outFolder, 'continue/contestant.js'),
    jobs,
    Number(values.processes),
    (result) => {
      if (!result) return;
      results.push(result);
      // A run that is cut off has not been in vain.
      if (values.results) appendFileSync(values.results, `${JSON.stringify(result)}\n`);
      if (results.length % 20 === 0) console.error(`${results.length} of at most ${jobs.length}`);
    },
  );
  if (results.length === 0) {
    console.error(`${values.skills} holds no model with two intents and 30 samples.`);
    process.exit(2);
  }
  const environment = readEnvironment();
  const skills = new Set(results.map(({ skill }) => skill)).size;
  const command = `npm run bench:continue -- ${process.argv.slice(2).join(' ')}`.trim();
  const said = `\`${command}\`: ${describeEnvironment(environment)}; ${skills} skills, seeds 1 to ${seeds.length}.`;
  const text = [said, reportContinue(results)].join('\n\n');
  console.log(text);
  if (values.out) writeBetweenMarks(values.out, 'continue', `\n${text}\n`);
  if (values.json) console.log(JSON.stringify({ results, environment, command }));
}

function readResults(path: string): ContinueResult[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ContinueResult);
}

void main();
