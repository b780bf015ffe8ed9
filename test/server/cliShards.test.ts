import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryFolder, type TemporaryFolder } from '../cli/temporaryFolder';
import { writeSkills } from '../support/manySkills';
import { type Finished, runCli } from './cliProcess';

const skillCount = 1000;
const shardCount = 8;

let folder: TemporaryFolder;
let skills: string;

beforeAll(() => {
  folder = createTemporaryFolder();
  skills = join(folder.path, 'skills');
  writeSkills(skills, skillCount);
});
afterAll(() => folder.remove());

const shard = (index: number, ...more: string[]): Promise<Finished> =>
  runCli(['check', skills, '--format', 'json', '--shard', `${index}/${shardCount}`, ...more]);

async function merged(reports: readonly string[], format: string): Promise<Finished> {
  const files = reports.map((report, index) => folder.write(`part-${index}.json`, report));
  return runCli(['merge', ...files, '--format', format]);
}

describe('a thousand skills', () => {
  it('give the very report of one run, over eight shards', async () => {
    const parts: Finished[] = [];
    for (let index = 1; index <= shardCount; index++) parts.push(await shard(index));
    const reports = parts.map(({ stdout }) => stdout);
    const sizes = reports.map((report) => (JSON.parse(report) as { files: unknown[] }).files.length);
    // By cost, not by number; still no shard is left with much more than its share.
    expect(Math.max(...sizes)).toBeLessThan(1.3 * (sizes.reduce((sum, size) => sum + size, 0) / shardCount));
    for (const format of ['json', 'sarif', 'text']) {
      const one = await runCli(['check', skills, '--format', format]);
      const joined = await merged(reports, format);
      expect(joined.stdout === one.stdout, `${format} differs`).toBe(true);
      expect({ code: joined.code, stderr: joined.stderr }).toEqual({ code: one.code, stderr: one.stderr });
      expect(one.code).toBe(2);
    }
    const lacking = await merged(reports.slice(1), 'json');
    expect(lacking.code).toBe(2);
    expect(lacking.stderr).toContain(
      'skill-lens: shard 1/8 is missing; run it again and give its report to merge\n',
    );
  });

  it('give the same in processes side by side', async () => {
    const own = join(folder.path, 'some');
    writeSkills(own, 40);
    const one = await runCli(['check', own, '--format', 'json']);
    const jobs = await runCli(['check', own, '--format', 'json', '--jobs', '3']);
    expect(jobs).toEqual(one);
  });
});

describe('--resume', () => {
  it('does no skill again that is finished, but one that has changed', async () => {
    const own = join(folder.path, 'resumed');
    writeSkills(own, 12);
    const kept = join(folder.path, 'finished');
    const run = (): Promise<Finished> => runCli(['check', own, '--format', 'json', '--resume', kept]);
    const first = await run();
    const files = readdirSync(kept);
    expect(files).toHaveLength(12);
    // A mark in what is kept shows whether it was read or found out anew.
    for (const name of files) {
      const path = join(kept, name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"message":"', '"message":"(kept) '));
    }
    const gone = files.find((name) => !readFileSync(join(kept, name), 'utf8').includes('skill-3/'));
    rmSync(join(kept, gone!));
    const changed = join(own, 'skill-3/skill-package/interactionModels/custom/en-US.json');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('please', 'now'));
    const second = await run();
    const marked = (report: string): number =>
      (JSON.parse(report) as { files: { findings: { message: string }[] }[] }).files.filter(({ findings }) =>
        findings.some(({ message }) => message.startsWith('(kept) ')),
      ).length;
    expect(marked(first.stdout)).toBe(0);
    // Two skills have two locales.
    expect(marked(second.stdout)).toBeGreaterThanOrEqual(10);
    const report = JSON.parse(second.stdout) as {
      files: { path: string; findings: { message: string }[] }[];
    };
    const anew = report.files.find(({ path }) => path === changed);
    expect(anew?.findings.some(({ message }) => message.startsWith('(kept) '))).toBe(false);
    expect(readdirSync(kept)).toHaveLength(13);
  });
});

describe('the environment', () => {
  it('tells the part, and the command says so', async () => {
    const own = join(folder.path, 'in-ci');
    writeSkills(own, 6);
    process.env['CI_NODE_INDEX'] = '2';
    process.env['CI_NODE_TOTAL'] = '3';
    try {
      const told = await runCli(['check', own, '--format', 'json']);
      expect(told.stderr).toBe('skill-lens: part 2 of 3, as GitLab says (--shard 1/1: all of it)\n');
      const asked = await runCli(['check', own, '--format', 'json', '--shard', '2/3']);
      expect(asked).toMatchObject({ stdout: told.stdout, stderr: '' });
      const all = await runCli(['check', own, '--format', 'json', '--shard', '1/1']);
      expect((JSON.parse(all.stdout) as { shard?: unknown }).shard).toBeUndefined();
    } finally {
      delete process.env['CI_NODE_INDEX'];
      delete process.env['CI_NODE_TOTAL'];
    }
  });
});

it('merge says what is no report', async () => {
  const wrong = folder.write('wrong.json', '{"files": 1}');
  expect(await runCli(['merge', wrong])).toMatchObject({
    code: 2,
    stderr: `skill-lens: ${wrong}: this is no report of check; make it with "check --format json --shard I/N"\n`,
  });
});
