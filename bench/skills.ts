/** `npm run bench:skills`: time and memory of `check` against the number of skills, in one process and in several. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSkills } from '../test/support/manySkills';
import { describeEnvironment, readEnvironment } from './report/environment';
import { writeBetweenMarks } from './report/marks';
import { distFolder, outFolder } from './speed/places';

interface Measured {
  readonly skills: number;
  readonly jobs: number;
  readonly seconds: number;
  /** Resident at the most, of the largest process. */
  readonly megabytes: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      counts: { type: 'string', default: '10,100,1000' },
      jobs: { type: 'string', default: '1,2' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const numbers = (text: string): number[] => text.split(',').map(Number);
  const measured: Measured[] = [];
  for (const skills of numbers(values.counts)) {
    const folder = join(outFolder, `skills-${skills}`);
    mkdirSync(folder, { recursive: true });
    writeSkills(folder, skills);
    for (const jobs of numbers(values.jobs)) measured.push(await measure(folder, skills, jobs));
    rmSync(folder, { recursive: true, force: true });
  }
  const environment = readEnvironment();
  const command = `npm run bench:skills -- ${process.argv.slice(2).join(' ')}`.trim();
  const text = [`\`${command}\`: ${describeEnvironment(environment)}.`, tableOf(measured)].join('\n\n');
  console.log(text);
  if (values.out) writeBetweenMarks(values.out, 'skills', `\n${text}\n`);
  if (values.json) console.log(JSON.stringify({ measured, environment, command }));
}

function measure(folder: string, skills: number, jobs: number): Promise<Measured> {
  const started = performance.now();
  const args = [join(distFolder, 'cli.js'), 'check', folder, '--format', 'json', '--jobs', String(jobs)];
  const report = `process.on('exit', () => process.stderr.write('kB ' + process.resourceUsage().maxRSS))`;
  const env = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(report)}` };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const seconds = (performance.now() - started) / 1000;
      // Processes of --jobs write theirs too: the largest counts.
      const kilobytes = Array.from(said.matchAll(/kB (\d+)/g), (match) => Number(match[1]));
      resolve({ skills, jobs, seconds, megabytes: Math.max(...kilobytes) / 1024 });
    });
  });
}

function tableOf(measured: readonly Measured[]): string {
  const rows = measured.map(
    ({ skills, jobs, seconds, megabytes }) =>
      `| ${skills} | ${jobs} | ${seconds.toFixed(1)} | ${((1000 * seconds) / skills).toFixed(0)} | ${megabytes.toFixed(0)} |`,
  );
  return [
    '| skills | processes | s | ms a skill | MB, largest process |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

void main();
