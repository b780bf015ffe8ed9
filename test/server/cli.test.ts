import { cpSync, mkdirSync, readFileSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryFolder, type TemporaryFolder } from '../cli/temporaryFolder';
import { lamp, lampIntents, modelOf } from './cliModels';
import { type Finished, finished, runCli, startCli } from './cliProcess';

let folder: TemporaryFolder;
let model: string;
let checkpoint: string;
let trained: Finished;

beforeAll(async () => {
  folder = createTemporaryFolder();
  model = folder.write('models/en-US.json', lamp);
  checkpoint = join(folder.path, 'deep', 'checkpoint');
  trained = await runCli(['finetune', model, '--out', checkpoint, '--seed', '7', '--json']);
});
afterAll(() => folder.remove());

const lastLine = (text: string): unknown => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');
const jsonLines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('a command line that cannot be understood', () => {
  it.each([
    ['a model without a command', () => [model], 'A command comes first, as in: skill-lens check MODEL.'],
    ['a command without its model', () => ['check'], 'skill-lens check --help'],
    ['an utterance without its option', () => ['predict', model, 'hello'], 'skill-lens predict --help'],
  ])('says where the way is shown: %s', async (_, args, hint) => {
    const { code, stdout, stderr } = await runCli(args());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(hint);
  });
});

describe('finetune', () => {
  it('writes a checkpoint of two files and nothing else', () => {
    expect(trained).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(folder.path, 'deep'))).toEqual(['checkpoint']);
    expect(readdirSync(checkpoint).sort()).toEqual(['model.json', 'weights.bin']);
  });

  it('prints the figures as JSON on the last line', () => {
    const figures = lastLine(trained.stdout);
    expect(figures).toMatchObject({ samples: expect.any(Number), seconds: expect.any(Number) });
    expect(Object.keys(Object(figures))).toEqual(['samples', 'utterances', 'updates', 'seconds', 'heldOut']);
    const { heldOut } = Object(figures) as { heldOut: Record<string, unknown> };
    expect(Object.keys(heldOut)).toEqual(['intentAccuracy', 'slotF1', 'frameAccuracy']);
    for (const value of Object.values(heldOut)) {
      expect(value === null || (typeof value === 'number' && value >= 0 && value <= 1)).toBe(true);
    }
  });

  it('goes on from the checkpoint in the folder where it is asked to', async () => {
    const place = join(folder.path, 'going-on');
    cpSync(checkpoint, place, { recursive: true });
    const args = ['finetune', model, '--out', place, '--seed', '7', '--from-last', '--json'];
    const { code, stdout } = await runCli(args);
    const figures = Object(lastLine(stdout));
    expect({ code, fromLast: figures.fromLast }).toEqual({ code: 0, fromLast: true });
    expect(figures.updates).toBeLessThan(Object(lastLine(trained.stdout)).updates / 2);
    expect(figures.heldOut).toEqual(Object(lastLine(trained.stdout)).heldOut);
    expect(readFileSync(join(place, 'weights.bin'))).not.toEqual(
      readFileSync(join(checkpoint, 'weights.bin')),
    );
  });

  it('needs a folder', async () => {
    const { code, stderr } = await runCli(['finetune', model]);
    expect(code).toBe(2);
    expect(stderr).toContain("required option '--out <folder>' not specified");
  });

  it('refuses a folder that cannot be, before it trains', async () => {
    const below = join(folder.write('plain-file', 'mine'), 'out');
    const { code, stdout, stderr } = await runCli(['finetune', model, '--out', below]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `skill-lens: ${below}: cannot write a checkpoint here: ` +
        'a file is in the way where a folder is needed; choose another path\n',
    );
  });

  it('stops at Ctrl+C and leaves nothing behind', async () => {
    const place = join(folder.path, 'cancelled');
    mkdirSync(place);
    const changes = watch(place);
    const child = startCli(['finetune', model, '--out', join(place, 'new', 'checkpoint')]);
    const ended = finished(child);
    // The folder for the draft is made just before training begins.
    changes.once('change', () => child.kill('SIGINT'));
    expect(await ended).toEqual({ code: 130, stdout: '', stderr: 'skill-lens: cancelled\n' });
    changes.close();
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('predict', () => {
  it('answers with intent, typed slots and offsets, one object a line', async () => {
    const args = ['predict', model, '--checkpoint', checkpoint];
    const texts = ['switch on the light in the kitchen', 'what time is it'];
    const { code, stdout, stderr } = await runCli([...args, ...texts.flatMap((text) => ['--text', text])]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [first, second] = jsonLines(stdout);
    expect(first).toMatchObject({
      utterance: texts[0],
      intent: 'SwitchOn',
      slots: [{ name: 'room', type: 'Room', value: 'kitchen', start: 27, end: 34 }],
    });
    expect(second).toMatchObject({ utterance: texts[1], intent: 'TellTime', slots: [] });
    expect(Object.keys(Object(first))).toEqual([
      'utterance',
      'intent',
      'confidence',
      'scope',
      'match',
      'slots',
      'alternatives',
    ]);
  });

  it('reads a file, and standard input by a dash or by default, skipping empty lines', async () => {
    const lines = 'what time is it\n\n  \nlight up the garden\r\n';
    const file = folder.write('phrases.txt', `\ufeff${lines}`);
    const args = ['predict', model, '--checkpoint', checkpoint];
    const fromFile = await runCli([...args, '--input', file]);
    expect(jsonLines(fromFile.stdout)).toMatchObject([
      { utterance: 'what time is it' },
      { utterance: 'light up the garden' },
    ]);
    expect((await runCli([...args, '--input', '-'], lines)).stdout).toBe(fromFile.stdout);
    expect((await runCli(args, lines)).stdout).toBe(fromFile.stdout);
  });

  it('answers each line of a conversation before the next', async () => {
    const child = startCli(['predict', model, '--checkpoint', checkpoint]);
    const ended = finished(child);
    const answer = (): Promise<string> =>
      new Promise((resolve) => child.stdout.once('data', (text: string) => resolve(text)));
    for (const utterance of ['what time is it', 'lamp on in the garden']) {
      const answered = answer();
      child.stdin.write(`${utterance}\n`);
      expect(JSON.parse(await answered)).toMatchObject({ utterance });
    }
    child.stdin.end();
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('takes any text: long, strange, wordless', async () => {
    const texts = ['light '.repeat(900), '🎵 ??', '語 \u0001', 'ÄÖÜ'];
    const { code, stdout } = await runCli(['predict', model, '--checkpoint', checkpoint], texts.join('\n'));
    expect(code).toBe(0);
    expect(jsonLines(stdout).map((one) => Object(one).utterance)).toEqual(texts);
  });

  it('fine-tunes first without a checkpoint', async () => {
    const { code, stdout, stderr } = await runCli(['predict', model, '--text', 'tell me the time']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(jsonLines(stdout)).toMatchObject([{ intent: 'TellTime' }]);
  });

  it('warns of a checkpoint of another model', async () => {
    const [first, second, third] = lampIntents;
    const other = folder.write('other.json', modelOf([{ ...first!, name: 'Illuminate' }, second!, third!]));
    const { code, stderr } = await runCli([
      'predict',
      other,
      '--checkpoint',
      checkpoint,
      '--text',
      'light up the garden',
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain(`warning: ${checkpoint}: the checkpoint knows intent SwitchOn`);
  });

  it.each([
    ['weights cut in half', 'weights.bin', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['model.json cut in half', 'model.json', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['an empty model.json', 'model.json', () => Buffer.alloc(0)],
    ['another program’s model.json', 'model.json', () => Buffer.from('{"modelTopology":{}}')],
    ['a model.json of null', 'model.json', () => Buffer.from('null')],
  ])('refuses a checkpoint with %s', async (name, file, damage) => {
    const broken = join(folder.path, 'broken', name);
    mkdirSync(broken, { recursive: true });
    for (const each of ['model.json', 'weights.bin']) {
      const bytes = readFileSync(join(checkpoint, each));
      writeFileSync(join(broken, each), each === file ? damage(bytes) : bytes);
    }
    const { code, stdout, stderr } = await runCli([
      'predict',
      model,
      '--checkpoint',
      broken,
      '--text',
      'hello',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`skill-lens: ${broken}: `);
    expect(stderr).toContain(file);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('unexpected fault');
  });

  it.each([
    ['--checkpoint', 'model.json: cannot read: no such file or folder'],
    ['--input', 'cannot read: no such file or folder'],
  ])('names a missing %s', async (option, message) => {
    const missing = join(folder.path, 'missing');
    const { code, stderr } = await runCli(['predict', model, '--checkpoint', checkpoint, option, missing]);
    expect(code).toBe(2);
    expect(stderr).toContain(missing);
    expect(stderr).toContain(message);
  });
});

describe('lens', () => {
  it('shows samples, slots, ambiguous samples and figures', async () => {
    const [first, second, third] = lampIntents;
    const conflict = 'what time is it';
    const source = modelOf([{ ...first!, samples: [...first!.samples, conflict] }, second!, third!]);
    const path = folder.write('conflict/en-US.json', source);
    const { code, stdout, stderr } = await runCli(['lens', path]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Fine-tuning \d+ % \(update \d+ of \d+\), loss/);
    expect(stdout).toContain('3 intents, 13 samples, en-US');
    expect(stdout).toMatch(/│ [✓~✗] │ light up the \{room/);
    expect(stdout).toContain('Ambiguous samples: ');
    expect(stdout).toMatch(/en-US\.json:\d+:\d+ warning .*'TellTime'.*\(duplicate-sample-across-intents\)/);
    expect(stdout).toMatch(
      /Had it not been there, \d+ of \d+ samples \(\d+ %\) would still get their own intent/,
    );
    expect(stdout).not.toContain('random weights');
    expect(stdout).not.toContain('\u001b[');
  });
});
