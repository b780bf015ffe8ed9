import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryOfPage } from '../../server/src/evaluation/report/renderReport';
import { createTemporaryFolder, type TemporaryFolder } from '../cli/temporaryFolder';
import { lamp, lampIntents } from './cliModels';
import { runCli } from './cliProcess';

let folder: TemporaryFolder;

beforeAll(() => {
  folder = createTemporaryFolder();
  process.env['SKILL_LENS_STORAGE'] = join(folder.path, 'storage');
});
afterAll(() => {
  delete process.env['SKILL_LENS_STORAGE'];
  folder.remove();
});

it('draws a page and CSV, and says the next time what has changed', async () => {
  const model = folder.write('en-US.json', lamp);
  const out = join(folder.path, 'report.html');
  const csv = join(folder.path, 'report.csv');
  const args = ['report', model, '--out', out, '--csv', csv, '--cross-validate', '2'];
  const first = await runCli(args);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(
    /report\.html: of 12 samples, each heard by a reader that has not learned it, \d+ % with the right intent/,
  );
  const page = readFileSync(out, 'utf8');
  expect(page).not.toContain('Changed since the last report');
  expect(page.match(/<svg /g)).toHaveLength(2);
  expect(Object.keys(memoryOfPage(page) ?? {})).toHaveLength(12);
  const rows = Papa.parse(readFileSync(csv, 'utf8').trimEnd(), {}).data;
  expect(rows.slice(1).map((row) => row[1])).toEqual(lampIntents.flatMap(({ samples }) => samples));
  // As if the last report had heard it differently.
  const memory = JSON.stringify(memoryOfPage(page));
  const other = memory.replace(
    '"TellTime\\nhow late is it":"TellTime"',
    '"TellTime\\nhow late is it":"SwitchOn"',
  );
  expect(other).not.toBe(memory);
  writeFileSync(out, page.replace(memory, other));
  expect((await runCli(args)).code).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('Changed since the last report');
});

it('draws tests that were evaluated', async () => {
  const model = folder.write('tested/en-US.json', lamp);
  const tests = folder.write('t.csv', 'what time is it, TellTime\nlamp on in the garden, TellTime\n');
  const { code, stdout } = await runCli(['evaluate', model, '--tests', tests, '--format', 'html']);
  expect(code).toBe(0);
  expect(stdout).toContain('Tests that failed');
  expect(stdout).toContain('lamp on in the garden');
  expect(stdout).not.toContain('All samples');
});

it('says where it cannot write', async () => {
  const model = folder.write('unwritten/en-US.json', lamp);
  const out = join(folder.path, 'nowhere', 'report.html');
  expect(await runCli(['report', model, '--out', out, '--cross-validate', '2'])).toMatchObject({
    code: 2,
    stderr: `skill-lens: ${out}: cannot write: no such file or folder; check the path\n`,
  });
});
