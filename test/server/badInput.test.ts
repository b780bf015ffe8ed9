import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelStatus } from '../../server/src/protocol';
import { modelText, smallSkill } from '../support/smallSkill';
import { type SpawnedServer, spawnServer } from '../support/spawnServer';

const folder = 'file:///skill/interactionModels/custom';
const text = modelText();
let storagePath: string;
let server: SpawnedServer;

beforeAll(async () => {
  storagePath = mkdtempSync(join(tmpdir(), 'skill-lens-bad-'));
  server = spawnServer();
  await server.client.initialize({ storagePath });
});
afterAll(async () => {
  await server.stop();
  rmSync(storagePath, { recursive: true, force: true });
});

/** The codes of the first diagnostics for a text. */
async function codesFor(uri: string, content: string): Promise<unknown[]> {
  server.client.open(uri, content);
  const { diagnostics } = await server.client.diagnostics.until((sent) => sent.uri === uri);
  expect(diagnostics.every(({ message }) => String(message).length > 10)).toBe(true);
  return diagnostics.map(({ code }) => code);
}

/** Trains and gives the state in which the model ends up. */
async function train(uri: string): Promise<ModelStatus> {
  const { client } = server;
  const from = client.statuses.all.length;
  const result = client.finetune(uri);
  const status = await client.statuses.until(
    (each) => each.uri === uri && (each.state === 'ready' || each.state === 'failed'),
    from,
  );
  const { outcome, message } = await result;
  expect(outcome).toBe(status.state === 'ready' ? 'trained' : 'failed');
  if (outcome === 'failed') expect(message).toMatch(/\w{3}/);
  return status;
}

describe('broken text', () => {
  it.each([
    ['truncated JSON', text.slice(0, text.length / 2), 'json-syntax'],
    ['an empty file', '', 'empty-file'],
    ['a NUL byte', text.replace('hello', 'hel\0lo'), 'json-syntax'],
    ['UTF-16 read as UTF-8', Buffer.from(text, 'utf16le').toString('utf8'), 'json-syntax'],
    [
      'wrong types',
      '{"interactionModel": {"languageModel": {"intents": [1, {"name": 2, "samples": {}}]}}}',
      'wrong-value-type',
    ],
  ])('%s: a diagnostic, and the server lives', async (name, content, code) => {
    const uri = `${folder}/${encodeURIComponent(name)}.json`;
    await codesFor(uri, content);
    // What the schema says comes a moment later.
    await server.client.diagnostics.until(
      (sent) => sent.uri === uri && sent.diagnostics.some((diagnostic) => diagnostic.code === code),
    );
    server.client.save(uri);
    await server.client.settle();
    expect(server.process.exitCode).toBeNull();
    server.client.close(uri);
  });
});

describe('models too small or too large', () => {
  it('0 samples: training says why not', async () => {
    const uri = `${folder}/none.json`;
    await codesFor(uri, modelText({ samples: { HelloIntent: [] } }));
    expect(await server.client.finetune(uri)).toEqual({
      outcome: 'failed',
      message: expect.stringContaining('no sample utterances'),
    });
    // Nothing has failed: there is nothing to learn yet.
    const status = await server.client.statuses.until((each) => each.uri === uri, 0);
    expect(status.state).toBe('none');
  });

  it('1 intent: trained, and a sample of 900 characters predicted beside the others', async () => {
    const { client } = server;
    const uri = `${folder}/one.json`;
    const samples = ['good morning', 'good day', 'hello'];
    await codesFor(uri, modelText({ samples: { HelloIntent: samples } }));
    expect((await train(uri)).state).toBe('ready');
    const long = `say ${'very '.repeat(180)}{thing}`;
    client.change(uri, 2, modelText({ samples: { HelloIntent: [...samples, long] } }));
    const sent = await client.predictions.until(({ version, lines }) => version === 2 && lines.length === 4);
    expect(sent.lines[3]?.expectedIntent).toBe('HelloIntent');
    // Training on it starts as on any other; its end is not waited for.
    const from = client.statuses.all.length;
    client.save(uri);
    await client.statuses.until((each) => each.state === 'training' && each.fraction > 0, from);
    client.change(uri, 3, modelText({ samples: { HelloIntent: samples } }));
    expect(await client.finetune(uri)).toMatchObject({ outcome: 'unchanged' });
    await client.statuses.until((each) => each.uri === uri && each.state === 'ready', from);
  });
});

describe('documents that are not ours', () => {
  it('says nothing about plain JSON', async () => {
    const { client } = server;
    const uri = 'file:///elsewhere/package.json';
    client.open(uri, '{"name": "x", "intents": [{"a": 1}]}');
    client.save(uri);
    expect(await client.finetune(uri)).toMatchObject({ outcome: 'not-a-model' });
    await client.settle();
    const about = [...client.diagnostics.all, ...client.statuses.all, ...client.predictions.all];
    expect(about.filter((each) => each.uri === uri)).toEqual([]);
  });

  it('takes everything back when a model turns into something else', async () => {
    const { client } = server;
    const uri = 'file:///elsewhere/any.json';
    client.open(uri, '{"languageModel": {"invocationName": "x y", "intents": []}}');
    await client.diagnostics.until((sent) => sent.uri === uri && sent.diagnostics.length > 0);
    // Broken by an edit, it is still a model; whole again and something else, it is none.
    client.change(uri, 2, '{"languageModel": {"invocationName": "x y", "intents": [');
    const broken = await client.diagnostics.until((sent) => sent.uri === uri && sent.version === 2);
    expect(broken.diagnostics.length).toBeGreaterThan(0);
    const from = client.diagnostics.all.length;
    client.change(uri, 3, '{"name": "plain"}');
    const cleared = await client.diagnostics.until((sent) => sent.uri === uri, from);
    expect(cleared.diagnostics).toEqual([]);
  });

  it('takes diagnostics back when a document closes', async () => {
    const { client } = server;
    const uri = `${folder}/closing.json`;
    expect(await codesFor(uri, '{')).not.toEqual([]);
    const from = client.diagnostics.all.length;
    client.close(uri);
    expect((await client.diagnostics.until((sent) => sent.uri === uri, from)).diagnostics).toEqual([]);
  });
});

describe('a legacy pair', () => {
  it('reports each half in its own document and predicts in the samples', async () => {
    const { client } = server;
    const base = 'file:///old/speechAssets';
    client.open(
      `${base}/IntentSchema.json`,
      '{"intents": [{"intent": "HelloIntent"}, {"intent": "ByeIntent"}]}',
    );
    const samples = [
      'HelloIntent hello',
      'HelloIntent good day',
      'ByeIntent bye',
      'ByeIntent so long',
      'Lost word',
    ];
    client.open(`${base}/SampleUtterances.txt`, samples.join('\n'), 'plaintext');
    const samplesUri = `${base}/SampleUtterances.txt`;
    const { diagnostics } = await client.diagnostics.until(
      (sent) => sent.uri === samplesUri && sent.diagnostics.length > 0,
    );
    expect(diagnostics[0]?.range.start.line).toBe(4);
    client.save(samplesUri);
    const sent = await client.predictions.until((each) => each.uri === samplesUri && each.lines.length === 4);
    expect(sent.lines[2]).toMatchObject({
      expectedIntent: 'ByeIntent',
      range: { start: { line: 2, character: 10 } },
    });
    await client.statuses.until((each) => each.uri === `${base}/IntentSchema.json` && each.state === 'ready');
  });
});

describe('a checkpoint cut in half', () => {
  it('is refused with the reason and trained anew', async () => {
    const uri = `${folder}/en-US.json`;
    const skill = {
      samples: { A: smallSkill.samples['HelloIntent']!, B: smallSkill.samples['PlayIntent']! },
    };
    server.client.open(uri, modelText(skill));
    expect((await train(uri)).state).toBe('ready');
    await server.stop();
    for (const path of weightFiles(storagePath)) truncateSync(path, 1000);

    server = spawnServer();
    await server.client.initialize({ storagePath });
    server.client.open(uri, modelText(skill));
    // Which takes its place by itself.
    await server.client.statuses.until((each) => each.uri === uri && each.state === 'ready');
    expect(server.client.log.filter((line) => /damaged/.test(line))).toHaveLength(1);
  });
});

describe('a storage folder that cannot be written', () => {
  it('trains and predicts all the same, and says so', async () => {
    const blocked = join(storagePath, 'a-file-in-the-way');
    writeFileSync(blocked, '');
    const other = spawnServer();
    await other.client.initialize({ storagePath: blocked });
    const uri = `${folder}/en-US.json`;
    other.client.open(uri, modelText({ samples: { A: ['one', 'two', 'three'], B: ['four', 'five'] } }));
    const { outcome, message } = await other.client.finetune(uri);
    expect([outcome, message]).toEqual(['trained', expect.stringContaining('could not be stored')]);
    await other.client.predictions.until(({ lines }) => lines.length === 5);
    await other.stop();
  });
});

function weightFiles(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => name === 'weights.bin')
    .map(({ parentPath, name }) => join(parentPath, name));
}
