import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTestSet } from '../../server/src/evaluation/annotations/readTestSet';
import { createTemporaryFolder, type TemporaryFolder } from '../cli/temporaryFolder';
import { lamp } from './cliModels';
import { runCli } from './cliProcess';

let folder: TemporaryFolder;
let model: string;

/** What was TellTime's before is TellDate's now. */
const moved = lamp
  .replace('"what does the clock say",', '')
  .replace(
    '"name": "TellTime"',
    '"name": "TellDate", "samples": ["what does the clock say", "what day is it", "tell me the day"] },\n{ "name": "TellTime"',
  );

beforeAll(() => {
  folder = createTemporaryFolder();
  model = folder.write('models/en-US.json', lamp);
  process.env['SKILL_LENS_STORAGE'] = join(folder.path, 'storage');
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder.path,
    });
  git('init', '-q');
  git('add', 'models');
  git('commit', '-qm', 'first');
  folder.write('models/en-US.json', moved);
});
afterAll(() => {
  delete process.env['SKILL_LENS_STORAGE'];
  folder.remove();
});

describe('diff', () => {
  it('holds a git revision beside the file as it is', async () => {
    const { code, stdout, stderr } = await runCli([
      'diff',
      `HEAD:${model}`,
      model,
      '--format',
      'json',
      '--exit-code',
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { utterances, changed, changes } = JSON.parse(stdout) as {
      utterances: number;
      changed: number;
      changes: { utterance: string; before: { intent: string }; now: { intent: string } }[];
    };
    // Twelve samples before, two more now, each utterance once but for the fillings of a slot.
    expect(utterances).toBe(14);
    expect(changes).toHaveLength(changed);
    expect(changes).toContainEqual(
      expect.objectContaining({
        utterance: 'what does the clock say',
        before: expect.objectContaining({ intent: 'TellTime' }),
        now: expect.objectContaining({ intent: 'TellDate' }),
      }),
    );
  });

  it('says what tests got fixed and broken', async () => {
    const tests = folder.write(
      't.csv',
      'what day is it, TellDate\nwhat does the clock say, TellTime\nhow late is it, TellTime\n',
    );
    const args = ['diff', `HEAD:${model}`, model, '--tests', tests, '--exit-code'];
    const { code, stdout } = await runCli(args);
    expect(code).toBe(1);
    expect(stdout).toContain('what day is it (fixed)\n');
    expect(stdout).toContain('what does the clock say (broken)\n  - TellTime\n  + TellDate\n');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '2 of 3 utterances heard differently: 1 fixed, 1 broken',
    );
  });

  it('says which revision git does not know', async () => {
    const { code, stderr } = await runCli(['diff', `nowhere:${model}`, model]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/nowhere:.*: git has no such file: .*; check the revision and the path\n$/);
  });
});

describe('expand', () => {
  it('fills samples as CSV that evaluate reads, the same every time', async () => {
    const { stdout } = await runCli(['expand', model, '--format', 'csv', '--count', '2']);
    const { tests, problems } = readTestSet('a.csv', stdout);
    expect(problems).toEqual([]);
    // Six samples with a slot, filled twice with different rooms at most; eight without.
    expect(tests.length).toBeGreaterThan(14);
    expect(tests.length).toBeLessThanOrEqual(20);
    for (const { utterance, expected } of tests) {
      for (const { name, value } of expected[0]!.slots) {
        expect(name).toBe('room');
        expect(utterance).toContain(value);
      }
    }
    expect((await runCli(['expand', model, '--format', 'csv', '--count', '2'])).stdout).toBe(stdout);
    const plain = await runCli(['expand', model, '--count', '2']);
    expect(plain.stdout.trimEnd().split('\n')).toEqual(tests.map(({ utterance }) => utterance));
  });

  it('writes NLU data of Rasa', async () => {
    const { stdout } = await runCli(['expand', model, '--format', 'rasa', '--count', '1']);
    const { version, nlu } = parse(stdout) as {
      version: string;
      nlu: { intent: string; examples: string }[];
    };
    expect(version).toBe('3.1');
    expect(nlu.map(({ intent }) => intent)).toEqual(['SwitchOn', 'TellDate', 'TellTime']);
    const lines = nlu[0]!.examples.trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line).toMatch(/^- .*\[(kitchen|bathroom|garden)\]\(room\)/);
  });
});

describe('inspect', () => {
  it('says what a checkpoint has learned', async () => {
    const checkpoint = join(folder.path, 'checkpoint');
    await runCli(['finetune', model, '--out', checkpoint]);
    const { stdout } = await runCli(['inspect', checkpoint, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      seed: 1,
      locale: 'en-US',
      intents: ['SwitchOn', 'TellDate', 'TellTime', 'AMAZON.StopIntent'],
      slots: ['room'],
      gazetteerValues: { room: 3 },
      report: { samples: 14 },
    });
    const text = await runCli(['inspect', checkpoint]);
    expect(text.stdout).toContain(
      '\n4 intents: SwitchOn, TellDate, TellTime, AMAZON.StopIntent\n1 slot: room (3 values)\n',
    );
    folder.write('checkpoint/weights.bin', 'cut');
    const damaged = await runCli(['inspect', checkpoint]);
    expect(damaged.code).toBe(2);
    expect(damaged.stderr).toContain("The checkpoint's weights.bin is damaged");
  });
});
