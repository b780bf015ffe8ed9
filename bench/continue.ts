/** `npm run bench:continue`: fine-tuning that goes on from the last checkpoint, against fine-tuning anew. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ContinueJob, ContinueResult } from './continue/messages';
import { reportContinue } from './continue/report';
import { chooseFiles } from './jobs/chooseFiles';
import { runJobs } from './jobs/pool';
import { describeEnvironment, readEnvironment } from './report/environment';
import { writeBetweenMarks } from './report/marks';
import { distFolder, outFolder } from './speed/places';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      skills: { type: 'string', default: '../shared/skills/dev' },
      list: { type: 'string' },
      group: { type: 'string' },
      limit: { type: 'string', default: 'Infinity' },
      seeds: { type: 'string', default: '1' },
      pretrained: { type: 'string', default: join(distFolder, 'pretrained') },
      processes: { type: 'string', default: '2' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const files = chooseFiles(values.skills, values.list, values.group).slice(0, Number(values.limit));
  const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
  const { pretrained } = values;
  const jobs = files.flatMap((path) =>
    seeds.map((seed) => ({ path, seed, pretrained, wasmFolder: distFolder })),
  );
  const results: ContinueResult[] = [];
  await runJobs<ContinueJob, ContinueResult | undefined>(
    join(outFolder, 'continue/contestant.js'),
    jobs,
    Number(values.processes),
    (result) => {
      if (result) results.push(result);
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

void main();
