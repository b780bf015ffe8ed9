/** Benchmark 1b, `npm run bench:own`: a skill's own samples, with values that its lists hold and with others. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseFiles, skillOptions } from './jobs/chooseFiles';
import { runJobs } from './jobs/pool';
import type { OwnJob, OwnResult } from './own/messages';
import { reportOwn, summariseOwn } from './own/summary';
import { describeEnvironment, readEnvironment } from './report/environment';
import { writeBetweenMarks } from './report/marks';
import { distFolder, outFolder } from './speed/places';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...skillOptions,
      seed: { type: 'string', default: '1' },
      pretrained: { type: 'string', default: join(distFolder, 'pretrained') },
      processes: { type: 'string', default: '2' },
      quick: { type: 'boolean', default: false },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { pretrained, quick } = values;
  const seed = Number(values.seed);
  const files = chooseFiles(values);
  const jobs = files.map((path) => ({ path, seed, pretrained, quick, wasmFolder: distFolder }));
  const results: OwnResult[] = [];
  let done = 0;
  await runJobs<OwnJob, OwnResult | undefined>(
    join(outFolder, 'own/contestant.js'),
    jobs,
    Number(values.processes),
    (result) => {
      if (++done % 20 === 0) console.error(`${done} of ${jobs.length} skills`);
      if (result) results.push(result);
    },
  );
  if (results.length === 0) {
    console.error(`${values.skills} holds no model with two intents and a sample with slots.`);
    process.exit(2);
  }
  const summary = summariseOwn(results);
  const environment = readEnvironment();
  const command = `npm run bench:own -- ${process.argv.slice(2).join(' ')}`.trim();
  const said = `\`${command}\`: ${describeEnvironment(environment)}; ${summary.skills} skills, seed ${seed}.`;
  const text = [said, reportOwn(summary)].join('\n\n');
  console.log(text);
  if (values.out) writeBetweenMarks(values.out, 'own', `\n${text}\n`);
  if (values.json) console.log(JSON.stringify({ ...summary, environment, command }));
}

void main();
