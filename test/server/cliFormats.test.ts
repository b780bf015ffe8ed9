import { join } from 'node:path';
import { parse } from 'junit2json';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryFolder, type TemporaryFolder } from '../cli/temporaryFolder';
import { sarifProblems } from '../support/sarifSchema';
import { lamp } from './cliModels';
import { runCli } from './cliProcess';

let folder: TemporaryFolder;
let clean: string;
let faulty: string;
let missing: string;

beforeAll(() => {
  folder = createTemporaryFolder();
  clean = folder.write('clean/en-US.json', lamp);
  faulty = folder.write(
    'faulty, 100%/en-US.json',
    lamp.replace('TellTime', 'Tell Time').replace('on the light in the {room}', 'on {rooom}'),
  );
  missing = join(folder.path, 'missing.json');
});
afterAll(() => folder.remove());

const check = (format: string, ...paths: string[]) => runCli(['check', '--format', format, ...paths]);

describe('check --format sarif', () => {
  it('is what the schema of SARIF 2.1.0 takes', async () => {
    const { code, stdout } = await check('sarif', clean, faulty, missing);
    expect(code).toBe(2);
    const log = JSON.parse(stdout) as Log;
    expect(sarifProblems(log)).toEqual([]);
    expect(sarifProblems({ ...log, runs: [{ results: [] }] })).not.toEqual([]);
    const [run] = log.runs;
    expect(run?.results?.map(({ ruleId, level }) => [ruleId, level])).toContainEqual([
      'intent-name-format',
      'error',
    ]);
    for (const { ruleId, ruleIndex, locations, partialFingerprints } of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[ruleIndex!]?.id).toBe(ruleId);
      expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(
        /^file:\/\/\/.*(clean|faulty,%20100%25)\/en-US.json$/,
      );
      expect(partialFingerprints?.['skillLens/v1']).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(run?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: expect.stringContaining(missing) } }],
    });
  });
});

describe('check --format junit', () => {
  it('is what a reader of JUnit takes: errors fail, the rest passes', async () => {
    const report = await parse((await check('junit', clean, faulty, missing)).stdout);
    const json = JSON.parse((await check('json', clean, faulty)).stdout) as { errors: number };
    expect(json.errors).toBeGreaterThan(0);
    expect(report).toMatchObject({ failures: json.errors, errors: 1 });
    const suites = report && 'testsuite' in report ? report.testsuite : [];
    expect(suites?.map(({ name }) => name)).toEqual([clean, faulty, 'unreadable']);
  });
});

describe('check --format github', () => {
  it('is one workflow command a finding, with its place escaped', async () => {
    const { stdout } = await check('github', faulty);
    const lines = stdout.trimEnd().split('\n');
    expect(
      lines.every((line) => /^::(error|warning|notice) file=[^,]*,line=\d+,endLine=\d+,[^:]*::\S/.test(line)),
    ).toBe(true);
    const path = faulty.replace('%', '%25').replace(',', '%2C');
    const named = lines.find((line) => line.includes('title=intent-name-format'));
    expect(named).toContain(`::error file=${path},line=`);
  });
});
