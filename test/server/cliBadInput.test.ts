import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryFolder, type TemporaryFolder } from '../cli/temporaryFolder';
import { lamp, lampIntents, modelOf } from './cliModels';
import { type Finished, finished, runCli, startCli } from './cliProcess';

let folder: TemporaryFolder;

beforeAll(() => {
  folder = createTemporaryFolder();
});
afterAll(() => folder.remove());

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly Record<string, unknown>[] }[];
  readonly errors: number;
  readonly warnings: number;
}

async function checkJson(...paths: string[]): Promise<Finished & { report: Report }> {
  const done = await runCli(['check', '--format', 'json', ...paths]);
  return { ...done, report: JSON.parse(done.stdout) as Report };
}

const [switchOn, tellTime, stop] = lampIntents;

/** What `check` must answer with a finding, and training must refuse. */
const broken: readonly [string, string | Uint8Array][] = [
  ['truncated JSON', lamp.slice(0, lamp.length / 2)],
  ['an empty file', ''],
  ['blanks only', ' \n\t\n'],
  ['a NUL byte', lamp.replace('"SwitchOn"', '"Switch\0On')],
];

describe('check of bad input', () => {
  it.each(broken)('finds %s and goes on', async (name, content) => {
    const path = folder.write(`bad/${name}.json`, content);
    const { code, stderr, report } = await checkJson(path);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(report.errors).toBeGreaterThan(0);
    expect(report.files[0]?.path).toBe(path);
  });

  it.each([
    ['a number for the model', '{"interactionModel": 5}'],
    ['a list for the language model', '{"interactionModel": {"languageModel": []}}'],
    ['wrong types everywhere', '{"languageModel": {"invocationName": 1, "intents": {"a": 1}, "types": "x"}}'],
    [
      'wrong types inside',
      '{"languageModel": {"invocationName": [], "intents": [null, 1, "a", [], {"name": {}, "slots": 3, "samples": [1, null, {}]}], "types": [{"values": [[], {"name": 1}]}]}}',
    ],
  ])('finds %s', async (name, content) => {
    const path = folder.write(`models/custom/interactionModels/custom/${name}.json`, content);
    const { code, stderr, report } = await checkJson(path);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(report.files[0]?.findings.every(({ message }) => String(message).length > 20)).toBe(true);
  });

  it('takes a sample of 5,000 characters', async () => {
    const long = { ...tellTime!, samples: [...tellTime!.samples, 'tick tock '.repeat(500)] };
    const { stderr, code } = await checkJson(folder.write('long.json', modelOf([switchOn!, long, stop!])));
    expect(stderr).toBe('');
    expect([0, 1]).toContain(code);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['UTF-16', Buffer.from(`\ufeff${lamp}`, 'utf16le'), /UTF-16 \(little endian\), .*save it again as UTF-8/],
    ['UTF-16 without a mark', Buffer.from(lamp, 'utf16le'), /UTF-16 \(little endian\)/],
    ['Latin-1', Buffer.from(lamp.replace('kitchen', 'küche'), 'latin1'), /:\d+: .*not valid UTF-8.*0xfc/],
  ])('cannot read %s', async (name, content, message) => {
    const path = folder.write(`${name}.json`, content);
    const { code, stderr } = await runCli(['check', path]);
    expect(code).toBe(2);
    expect(stderr).toContain(`skill-lens: ${path}:`);
    expect(stderr).toMatch(message);
  });

  it('reads UTF-8 with a byte order mark', async () => {
    const { code, report } = await checkJson(folder.write('bom.json', `\ufeff${lamp}`));
    expect({ code, errors: report.errors }).toEqual({ code: 0, errors: 0 });
  });

  it.each([
    [
      'a Jovo model',
      '{"invocation": "x", "intents": [{"name": "A", "phrases": ["hi"]}]}',
      /a Jovo language model/,
    ],
    ['translations', '{"translation": {"HELLO": "Hello"}}', /another kind of JSON/],
  ])('has nothing to say of %s in the place of a model, and says so', async (name, content, note) => {
    const path = folder.write(`${name}/models/en-US.json`, content);
    const { code, stderr, report } = await checkJson(path);
    expect({ code, files: report.files, errors: report.errors }).toEqual({ code: 0, files: [], errors: 0 });
    expect(stderr).toMatch(note);
    expect((await runCli(['finetune', path, '--out', join(folder.path, 'never')])).stderr).toMatch(note);
  });

  it.each([
    ['a file that is no model', 'package.json', '{"name": "x"}', /not an interaction model/],
    ['a list', 'list.json', '[1, 2]', /not an interaction model/],
    ['plain text', 'notes.txt', 'hello there', /not an interaction model/],
    ['free utterances', 'tries.utterances', 'play jazz\n', /free utterances/],
  ])('refuses %s', async (_, name, content, message) => {
    const { code, stdout, stderr } = await runCli(['check', folder.write(`foreign/${name}`, content)]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toContain('0 files checked');
  });

  it('names a missing file and still reports on the others', async () => {
    const missing = join(folder.path, 'missing.json');
    const present = folder.write('present.json', lamp);
    const { code, stderr, report } = await checkJson(missing, present);
    expect(code).toBe(2);
    expect(stderr).toBe(`skill-lens: ${missing}: cannot read: no such file or folder; check the path\n`);
    expect(report.files.map(({ path }) => path)).toEqual([present]);
  });

  it('says the same of a broken model that names another schema', async () => {
    const text = '{"$schema": "http://json-schema.org/draft-07/schema#", "interactionModel": 5}';
    const { code, report } = await checkJson(
      folder.write('schema/interactionModels/custom/en-US.json', text),
    );
    expect(code).toBe(1);
    expect(report.files[0]?.findings.map(({ rule }) => rule)).toContain('wrong-value-type');
  });

  it('goes on after a file that is nested too deeply, and one with a name without end', async () => {
    const deep = lamp.replace('{', `{"deep": ${'['.repeat(5_000)}${']'.repeat(5_000)},`);
    const long = lamp.replace(/"invocationName": "[^"]*"/, `"invocationName": "${'(a '.repeat(13_000)}"`);
    const paths = [
      folder.write('odd/1.json', deep),
      folder.write('odd/2.json', long),
      folder.write('odd/3.json', lamp),
    ];
    const { code, stderr, report } = await checkJson(...paths);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(report.files.map(({ path }) => path)).toEqual(paths);
  });

  it.skipIf(process.platform === 'win32').each([
    ['itself', 'endless.json'],
    ['in its settings', '.skill-lens.json'],
    ['in another locale', 'de-DE.json'],
  ])('refuses a device without an end %s, and still reports the model', async (_, name) => {
    const place = join(folder.path, `devices-${name}`);
    const model = folder.write(`devices-${name}/en-US.json`, lamp);
    const link = join(place, name);
    symlinkSync('/dev/zero', link);
    const { code, stderr, report } = await checkJson(model, ...(name === 'endless.json' ? [link] : []));
    expect(code).toBe(2);
    expect(stderr).toContain(`${link}: `);
    expect(stderr).toContain('this is a device, a pipe or a socket');
    expect(report.files.map(({ path }) => path)).toEqual([model]);
  });

  it('names a folder that cannot be read', async (context) => {
    const path = folder.write('locked/en-US.json', lamp);
    chmodSync(join(path, '..'), 0);
    context.onTestFinished(() => chmodSync(join(path, '..'), 0o755));
    context.skip(process.getuid?.() === 0, 'root reads every folder');
    const { code, stderr } = await runCli(['check', join(path, '..')]);
    expect(code).toBe(2);
    expect(stderr).toContain('permission denied');
  });
});

describe('check of good input', () => {
  it('prints positions that count from 1, in both formats', async () => {
    const path = folder.write('undeclared.json', modelOf([{ ...switchOn!, slots: [] }, tellTime!, stop!]));
    const { code, report } = await checkJson(path);
    expect(code).toBe(1);
    const lines = modelOf([{ ...switchOn!, slots: [] }, tellTime!, stop!]).split('\n');
    const line = lines.findIndex((text) => text.includes('{room}')) + 1;
    const finding = report.files[0]?.findings.find((one) => one['line'] === line);
    const column = (lines[line - 1]?.indexOf('{room}') ?? 0) + 1;
    expect(finding).toMatchObject({ severity: 'error', rule: expect.any(String), endLine: line });
    expect(Math.abs(Number(finding?.['column']) - column)).toBeLessThanOrEqual(1);
    expect(Object.keys(finding ?? {})).toEqual([
      'rule',
      'severity',
      'message',
      'line',
      'column',
      'endLine',
      'endColumn',
      'related',
    ]);
    const { stdout } = await runCli(['check', path]);
    const place = `${path}:${line}:${String(finding?.['column'])}`;
    expect(stdout).toContain(`${place} error ${String(finding?.['message'])} (${String(finding?.['rule'])})`);
  });

  it('finds every model below a folder, whatever else lies there', async () => {
    const root = 'repository';
    folder.write(`${root}/package.json`, '{"name": "x", "intents": 1}');
    folder.write(`${root}/node_modules/x/models/en-US.json`, lamp);
    folder.write(`${root}/notes.txt`, 'hello');
    const expected = [
      folder.write(`${root}/models/de-DE.json`, lamp),
      folder.write(`${root}/models/en-US.json`, lamp),
    ];
    const { code, report } = await checkJson(join(folder.path, root));
    expect(code).toBe(0);
    expect(report.files.map(({ path }) => path)).toEqual(expected);
  });

  it('keeps its exit code when the reader of its findings goes away', async () => {
    const samples = Array.from({ length: 5_000 }, (_, i) => `light up the {room} number ${i}`);
    const path = folder.write('many.json', modelOf([{ ...switchOn!, slots: [], samples }, tellTime!, stop!]));
    const child = startCli(['check', path]);
    child.stdout.destroy();
    expect(await finished(child)).toMatchObject({ code: 1, stderr: '' });
  });

  it('says that a folder holds no model', async () => {
    folder.write('nothing/readme.txt', 'hello');
    const { code, stderr } = await runCli(['check', join(folder.path, 'nothing')]);
    expect(code).toBe(2);
    expect(stderr).toContain('no interaction model below this folder');
  });

  it('reads a legacy pair from either half, and reports each finding in its own file', async () => {
    const schema = folder.write(
      'legacy/IntentSchema.json',
      '{"intents": [{"intent": "Play", "slots": [{"name": "item", "type": "THINGS"}]}, {"intent": "AMAZON.StopIntent"}]}',
    );
    const samples = folder.write('legacy/SampleUtterances.txt', 'Play play {item}\nPlay start {nothing}\n');
    folder.write('legacy/customSlotTypes/THINGS', 'jazz\nrock\n');
    for (const path of [schema, samples, join(folder.path, 'legacy')]) {
      const { code, report } = await checkJson(path);
      expect(code).toBe(1);
      const inSamples = report.files.find((file) => file.path === samples);
      expect(inSamples?.findings).toEqual([expect.objectContaining({ line: 2, severity: 'error' })]);
    }
  });
});

describe('training on bad input', () => {
  it.each(broken)('refuses %s', async (name, content) => {
    const path = folder.write(`bad/${name}.json`, content);
    const out = join(folder.path, 'never');
    const { code, stdout, stderr } = await runCli(['finetune', path, '--out', out]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/\.json:\d+:\d+: /);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  const silent = modelOf([
    { ...switchOn!, samples: [] },
    { ...tellTime!, samples: [] },
  ]);
  it.each([
    [
      'finetune',
      'no samples',
      silent,
      /no sample utterances, so there is nothing to learn from; add samples/,
    ],
    ['predict', 'no samples', silent, /no sample utterances/],
    ['lens', 'no samples', silent, /no sample utterances/],
    [
      'finetune',
      'one intent',
      modelOf([switchOn!]),
      /one intent only \(SwitchOn\), so there is nothing to tell apart/,
    ],
    ['predict', 'one intent', modelOf([switchOn!]), /one intent only/],
    [
      'finetune',
      'one intent with samples',
      modelOf([switchOn!, { name: 'Empty', samples: [] }]),
      /nothing to tell apart/,
    ],
  ])('%s refuses %s', async (command, name, content, message) => {
    const path = folder.write(`few/${name}.json`, content);
    const options = command === 'finetune' ? ['--out', join(folder.path, 'never')] : [];
    const { code, stdout, stderr } = await runCli([command, path, ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(path.slice(-20));
    expect(stderr).toMatch(message);
    expect(stdout).not.toContain('{');
  });

  it('refuses a folder of several models and names them', async () => {
    folder.write('two/models/de-DE.json', lamp);
    folder.write('two/models/en-US.json', lamp);
    const { code, stderr } = await runCli(['predict', join(folder.path, 'two'), '--text', 'hello']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/2 models below this folder; name one of them:\n.*de-DE\.json\n.*en-US\.json/);
  });
});

describe('arguments', () => {
  it.each([
    [['--help'], 0, 'stdout', 'Usage: skill-lens'],
    [['check', '--help'], 0, 'stdout', '--format <format>'],
    [['--version'], 0, 'stdout', '.'],
    [[], 2, 'stderr', 'Usage: skill-lens'],
    [['chekc'], 2, 'stderr', "unknown command 'chekc'"],
    [['check'], 2, 'stderr', "missing required argument 'model'"],
    [['check', 'x', '--format', 'xml'], 2, 'stderr', 'Allowed choices are text, json'],
    [['lens', 'x', '--backend', 'gpu'], 2, 'stderr', 'Allowed choices are auto, wasm, tensorflow, cpu'],
    [['lens', 'x', '--seed', '-1'], 2, 'stderr', 'It must be a whole number'],
    [['lens', 'x', '--seed', '1.5'], 2, 'stderr', 'It must be a whole number'],
  ] as const)('%j', async (args, code, stream, text) => {
    const done = await runCli(args);
    expect(done.code).toBe(code);
    expect(done[stream]).toContain(text);
  });
});
