/** `skill-lens mcp` as an agent meets it: the real bundle, asked by the SDK's own client over standard input and output. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryFolder, type TemporaryFolder } from '../cli/temporaryFolder';
import { lamp, lampIntents, modelOf } from './cliModels';

const bundle = join(__dirname, '../../dist/cli.js');

let folder: TemporaryFolder;
let model: string;
let client: Client;

beforeAll(async () => {
  folder = createTemporaryFolder();
  model = folder.write('models/en-US.json', lamp);
  client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bundle, 'mcp'],
    cwd: folder.path,
    // Away from what this machine's user keeps.
    env: { ...getDefaultEnvironment(), SKILL_LENS_STORAGE: join(folder.path, 'storage') },
    stderr: 'pipe',
  });
  await client.connect(transport);
});
afterAll(async () => {
  await client.close();
  folder.remove();
});

interface Answer {
  readonly isError: boolean;
  readonly text: string;
  readonly json: unknown;
}

async function ask(
  name: string,
  question: Record<string, unknown>,
  options: Parameters<Client['callTool']>[2] = {},
): Promise<Answer> {
  const result = await client.callTool({ name, arguments: question }, undefined, {
    timeout: 120_000,
    ...options,
  });
  const [content] = result.content as { type: string; text: string }[];
  const text = content?.text ?? '';
  const isError = result.isError === true;
  return { isError, text, json: isError ? undefined : JSON.parse(text) };
}

describe('skill-lens mcp', () => {
  it('offers tools that only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['check', 'predict', 'evaluate']);
    for (const { annotations, description, inputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(description).toMatch(/Alexa/);
      expect(inputSchema.required).toContain('path');
    }
  });

  it('tells what is wrong with a model, worst first', async () => {
    const broken = lampIntents.map((intent, i) =>
      i === 0 ? { ...intent, samples: ['light {nothing}'] } : intent,
    );
    folder.write('models/de-DE.json', modelOf(broken));
    expect((await ask('check', { path: 'models' })).json).toMatchObject({
      files: [expect.stringContaining('de-DE.json'), expect.stringContaining('en-US.json')],
      errors: 1,
      findings: expect.arrayContaining([
        {
          path: expect.stringContaining('de-DE.json'),
          rule: 'sample-slot-defined',
          severity: 'error',
          message: expect.stringContaining('nothing'),
          line: expect.any(Number),
          column: expect.any(Number),
          endLine: expect.any(Number),
          endColumn: expect.any(Number),
          related: [],
        },
      ]),
    });
    expect((await ask('check', { path: 'models', severity: 'hint', limit: 1 })).json).toMatchObject({
      findings: [{ severity: 'error' }],
      findingsLeftOut: expect.any(Number),
    });
  });

  it('says what phrases are heard as, and hears of an edit', async () => {
    const utterances = ['switch on the lamp', 'make it purple'];
    const before = await ask('predict', { path: 'models/en-US.json', utterances, model: 'quick' });
    expect(before.json).toMatchObject({
      predictions: [{ intent: 'SwitchOn' }, { intent: expect.any(String) }],
    });
    expect(before.text).not.toContain('ColourIntent');
    const colour = {
      name: 'ColourIntent',
      slots: [{ name: 'colour', type: 'AMAZON.Color' }],
      samples: ['make it {colour}'],
    };
    writeFileSync(model, modelOf([...lampIntents, colour]));
    const after = await ask('predict', { path: 'models/en-US.json', utterances, model: 'quick' });
    expect(after.json).toMatchObject({
      predictions: [
        { utterance: 'switch on the lamp' },
        { intent: 'ColourIntent', slots: [{ name: 'colour', value: 'purple', type: 'AMAZON.Color' }] },
      ],
    });
    writeFileSync(model, lamp);
  });

  it('fine-tunes where nothing else is asked for, and tells how far it is', async () => {
    const heard: number[] = [];
    const onprogress = ({ progress }: { progress: number }): void => void heard.push(progress);
    const first = await ask('predict', { path: model, utterances: ['switch on the lamp'] }, { onprogress });
    expect(first.json).toMatchObject({ model: 'fine-tuned', predictions: [{ intent: 'SwitchOn' }] });
    expect(heard.length).toBeGreaterThan(1);
    heard.length = 0;
    const again = await ask('predict', { path: model, utterances: ['switch on the lamp'] }, { onprogress });
    expect(again.json).toEqual(first.json);
    // It is learned already.
    expect(heard).toEqual([]);
  });

  it('holds tests against the model', async () => {
    folder.write(
      'tests/en-US.csv',
      'switch on the light in the kitchen,SwitchOn,room=kitchen\nwhat time is it,SwitchOn\n,TellTime\n',
    );
    const question = { path: model, tests: ['tests/en-US.csv'], model: 'quick' };
    expect((await ask('evaluate', question)).json).toMatchObject({
      utterances: 2,
      intentAccuracy: 0.5,
      perIntent: { SwitchOn: { utterances: 2, right: 1 } },
      failures: [
        {
          utterance: 'what time is it',
          line: 2,
          wrong: 'heard TellTime instead of SwitchOn',
          expected: { intent: 'SwitchOn', slots: [] },
          predicted: { intent: 'TellTime' },
          match: { sample: 'what time is it' },
        },
      ],
      problems: [{ line: 3, message: expect.stringContaining('no utterance') }],
    });
    const missing = await ask('evaluate', { ...question, tests: ['gone.csv'] });
    expect(missing).toMatchObject({ isError: true, text: expect.stringContaining('gone.csv') });
  });

  it('tells an agent what it has done wrong, and answers the next question', async () => {
    const missing = await ask('predict', { path: 'models/fr-FR.json', utterances: ['bonjour'] });
    expect(missing).toMatchObject({ isError: true, text: expect.stringContaining('fr-FR.json') });
    const several = await ask('predict', { path: 'models', utterances: ['hello'] });
    expect(several).toMatchObject({ isError: true, text: expect.stringContaining('name one of them') });
    const empty = await ask('predict', { path: model, utterances: [] });
    expect(empty).toMatchObject({ isError: true, text: expect.stringContaining('utterances') });
    expect((await ask('check', { path: model })).isError).toBe(false);
  });

  it('takes a question back', async () => {
    const other = modelOf(
      lampIntents.map((intent) => ({ ...intent, samples: [...intent.samples, `${intent.name} now`] })),
    );
    folder.write('other/en-US.json', other);
    const stop = new AbortController();
    const onprogress = (): void => stop.abort();
    const answer = ask(
      'predict',
      { path: 'other/en-US.json', utterances: ['hello'] },
      { signal: stop.signal, onprogress },
    );
    await expect(answer).rejects.toThrow(/abort/i);
    expect(
      (await ask('predict', { path: model, utterances: ['switch on the lamp'], model: 'quick' })).isError,
    ).toBe(false);
  });
});
