import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'junit2json';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryFolder, type TemporaryFolder } from '../cli/temporaryFolder';
import { lamp } from './cliModels';
import { runCli } from './cliProcess';

let folder: TemporaryFolder;
let model: string;
let tests: string;

const csv = `utterance, intent, slots
switch on the light in the kitchen, SwitchOn, room=kitchen
lamp on in the garden, SwitchOn, room=bathroom
what time is it, TellTime
`;

beforeAll(() => {
  folder = createTemporaryFolder();
  model = folder.write('models/en-US.json', lamp);
  tests = folder.write('tests.csv', csv);
  process.env['SKILL_LENS_STORAGE'] = join(folder.path, 'storage');
});
afterAll(() => {
  delete process.env['SKILL_LENS_STORAGE'];
  folder.remove();
});

describe('evaluate', () => {
  it('prints figures and failures as JSON, and keeps what it has learned', async () => {
    const first = await runCli(['evaluate', model, '--tests', tests, '--format', 'json']);
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    const figures = JSON.parse(first.stdout) as Record<string, unknown>;
    expect(Object.keys(figures)).toEqual([
      'utterances',
      'intentAccuracy',
      'slotF1',
      'frameAccuracy',
      'semER',
      'refused',
      'perIntent',
      'perSlot',
      'failures',
    ]);
    expect(figures).toMatchObject({ utterances: 3, intentAccuracy: 1, slotF1: 0.5, frameAccuracy: 0.666667 });
    expect(figures['failures']).toMatchObject([
      {
        utterance: 'lamp on in the garden',
        expected: { intent: 'SwitchOn', slots: { room: 'bathroom' }, path: tests, line: 3 },
        predicted: {
          intent: 'SwitchOn',
          slots: {
            room: {
              value: 'garden',
              resolutions: {
                resolutionsPerAuthority: [
                  { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: 'garden' } }] },
                ],
              },
            },
          },
        },
        match: { intent: 'SwitchOn', sample: 'lamp on in the {room}' },
      },
    ]);
    const kept = readdirSync(join(folder.path, 'storage'));
    const again = await runCli(['evaluate', model, '--tests', tests, '--format', 'json']);
    expect(again.stdout).toBe(first.stdout);
    expect(readdirSync(join(folder.path, 'storage'))).toEqual(kept);
  });

  it('prints JUnit that a parser reads, and CSV', async () => {
    const junit = await runCli(['evaluate', model, '--tests', tests, '--format', 'junit']);
    const report = await parse(junit.stdout);
    expect(report).toMatchObject({ tests: 3, failures: 1 });
    const table = await runCli(['evaluate', model, '--tests', tests, '--format', 'csv']);
    const rows = Papa.parse(table.stdout.trimEnd(), {}).data;
    expect(rows.map((row) => [row[1], row[2], row[8]])).toEqual([
      ['line', 'utterance', 'passed'],
      ['2', 'switch on the light in the kitchen', 'true'],
      ['3', 'lamp on in the garden', 'false'],
      ['4', 'what time is it', 'true'],
    ]);
  });

  it('ends with 1 below the frame accuracy that was asked for', async () => {
    const below = await runCli(['evaluate', model, '--tests', tests, '--min-frame-accuracy', '0.7']);
    expect(below).toMatchObject({
      code: 1,
      stderr: 'skill-lens: 67 % of the tests are right whole, below the 70 % asked for\n',
    });
    expect(below.stdout).toContain('✗ lamp on in the garden\n    expected SwitchOn room=bathroom\n');
    const above = await runCli(['evaluate', model, '--tests', tests, '--min-frame-accuracy', '0.6']);
    expect(above).toMatchObject({ code: 0, stderr: '' });
  });

  it('names file, line and mend of bad input, does the other files, and ends with 2', async () => {
    const astray = folder.write('astray.csv', 'what time is it, TellTime\nhow late, "TellTime\n');
    const unknown = folder.write('unknown.csv', 'what time is it, TelTime\n');
    const empty = folder.write('empty.csv', '');
    const latin = folder.write(
      'latin.csv',
      Buffer.concat([
        Buffer.from('zeit für tee, TellTime\n'),
        Buffer.from('zeit für tee, TellTime\n', 'latin1'),
      ]),
    );
    const missing = join(folder.path, 'missing.csv');
    const { code, stdout, stderr } = await runCli([
      'evaluate',
      model,
      ...['--format', 'json'],
      ...['--tests', astray, unknown, empty, latin, missing, tests],
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ utterances: 4 });
    expect(stderr.trimEnd().split('\n').sort()).toEqual(
      [
        `skill-lens: ${astray}:2: A quote is opened here and never closed. Close it, or write "" for a quote within quotes.`,
        `skill-lens: ${unknown}:1: The model has no intent 'TelTime'. Did you mean 'TellTime'?`,
        `skill-lens: ${empty}:1: The file is empty. Write one test a line: utterance, intent, slot=value.`,
        `skill-lens: ${latin}:2: the file is not valid UTF-8 (byte 0xfc at offset 30); save it again as UTF-8, or correct the characters in this line`,
        `skill-lens: ${missing}: cannot read: no such file or folder; check the path`,
      ].sort(),
    );
  });

  it('holds our estimate beside answers of Alexa', async () => {
    const answers = folder.write(
      'answers.json',
      JSON.stringify([
        {
          utterance: 'what time is it',
          sessionEnded: false,
          selectedIntent: { name: 'TellTime', slots: {} },
        },
        { utterance: 'lamp on in the garden', selectedIntent: { name: 'TellTime', slots: {} } },
      ]),
    );
    const text = await runCli(['evaluate', model, '--tests', answers]);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain(
      "Beside Alexa's own answers (ours are an estimate): the same intent for 50 % of 2 utterances.",
    );
    expect(text.stdout).toContain('    Alexa        TellTime\n    our estimate SwitchOn\n');
  });

  it('hears samples by who has not learned them', async () => {
    const { code, stdout } = await runCli(['evaluate', model, '--cross-validate', '2', '--format', 'json']);
    expect(code).toBe(0);
    const figures = JSON.parse(stdout) as { utterances: number; intentAccuracy: number };
    expect(figures.utterances).toBe(12);
    expect(figures.intentAccuracy).toBeGreaterThan(0.5);
  });

  it('says what it lacks', async () => {
    expect(await runCli(['evaluate', model])).toMatchObject({
      code: 2,
      stderr:
        'skill-lens: evaluate: nothing to hold the model against; add --tests FILE or --cross-validate 5\n',
    });
  });
});
