import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSource } from '../../server/src/analysis/modelSource';
import { createTrainingData } from '../../server/src/analysis/corpus/trainingData';
import { createCatalog } from '../../server/src/catalog/catalog';
import type { CheckpointFiles } from '../../server/src/nlu/api';
import { noCheckpointStore } from '../../server/src/lsp/runtime';
import { createWorkerTrainer } from '../../server/src/node/workerTrainer';
import { createHeldTrainer } from '../support/heldTrainer';
import { startInProcess } from '../support/inProcessServer';
import type { LanguageClient } from '../support/languageClient';
import { modelText, smallSkill } from '../support/smallSkill';
import { testEngine } from '../support/testEngine';
import { trainQuickly } from '../support/trainedPredictor';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const otherUri = 'file:///s/interactionModels/custom/en-GB.json';
const sampleCount = Object.values(smallSkill.samples).flat().length;
const text = modelText();
let checkpoint: CheckpointFiles;

beforeAll(async () => {
  const model = parseSource({ kind: 'json', path: uri, text });
  checkpoint = await trainQuickly(
    await testEngine(),
    createTrainingData(model, createCatalog(), { seed: 1 }),
  );
});

async function start(settings?: unknown) {
  const held = createHeldTrainer();
  const client = startInProcess({ createTrainer: () => held.trainer });
  await client.initialize({ settings });
  return { held, client };
}

async function openAndSave(client: LanguageClient, content = text): Promise<void> {
  client.open(uri, content);
  await client.statuses.until((status) => status.uri === uri);
  client.save(uri);
}

describe('training', () => {
  it('goes from training to ready, and predictions follow', async () => {
    const { held, client } = await start();
    client.open(uri, text);
    await client.statuses.until(({ state }) => state === 'quick');
    client.save(uri);
    const run = await held.run(0);
    expect(run.request).toMatchObject({ seed: 1, backend: 'auto', source: { kind: 'json', text } });
    run.progress(0.5);
    run.finish(checkpoint);
    expect(await client.statuses.until((status) => status.state === 'ready')).toMatchObject({
      outdated: false,
      pretrained: false,
    });
    await client.predictions.until(({ lines }) => lines.length === sampleCount);
    // Progress is told as often as time allows.
    const told = client.statuses.all.map(({ state }) => state);
    const states = told.filter((state, i) => state !== told[i - 1]);
    expect(states).toEqual(['none', 'quick', 'training', 'ready']);
  });

  it('does not train twice on the same text', async () => {
    const { held, client } = await start();
    await openAndSave(client);
    client.save(uri);
    (await held.run(0)).finish(checkpoint);
    await client.statuses.until((status) => status.state === 'ready');
    expect(await client.finetune(uri)).toMatchObject({ outcome: 'unchanged' });
    expect(held.runs).toHaveLength(1);
  });

  it('lets the newest save of a file win', async () => {
    const { held, client } = await start();
    await openAndSave(client);
    const older = await held.run(0);
    const newest = text.replace('hello there', 'hello out there');
    client.change(uri, 2, newest);
    client.save(uri);
    const newer = await held.run(1);
    expect([older.isCancelled, newer.isCancelled]).toEqual([true, false]);
    expect(newer.request.source).toMatchObject({ text: newest });
    // The older one's end must not take the word "training" away, nor a quick model that comes late.
    await client.settle();
    expect(client.statuses.all.at(-1)?.state).toBe('training');
  });

  it('trains one model after the other', async () => {
    const { held, client } = await start();
    await openAndSave(client);
    client.open(otherUri, text);
    const second = client.finetune(otherUri);
    await client.statuses.until((status) => status.uri === otherUri && status.state === 'training');
    expect(held.runs).toHaveLength(1);
    (await held.run(0)).finish(checkpoint);
    (await held.run(1)).finish(checkpoint);
    expect(await second).toMatchObject({ outcome: 'trained' });
  });

  it('goes on when the document has closed meanwhile', async () => {
    const { held, client } = await start();
    await openAndSave(client);
    const run = await held.run(0);
    client.close(uri);
    run.finish(checkpoint);
    await client.settle();
    expect(client.log.filter((line) => line.includes('failed'))).toEqual([]);
    client.open(uri, text);
    await client.statuses.until((status) => status.uri === uri && status.state === 'none');
  });

  it('keeps away from saves when settings say so', async () => {
    const { held, client } = await start({ finetune: { onSave: false, seed: 9 } });
    await openAndSave(client);
    await client.settle();
    expect(held.runs).toHaveLength(0);
    void client.finetune(uri);
    expect((await held.run(0)).request.seed).toBe(9);
  });
});

describe('a save that there is nothing to learn from', () => {
  it('trains nothing where the text is broken, and the last good model goes on', async () => {
    const { held, client } = await start();
    await openAndSave(client);
    (await held.run(0)).finish(checkpoint);
    await client.statuses.until((status) => status.state === 'ready');
    client.change(uri, 2, text.slice(0, -20));
    client.save(uri);
    expect(await client.finetune(uri)).toMatchObject({
      outcome: 'failed',
      message: expect.stringMatching(/^Line \d+: .* Nothing is learned until the text is whole\.$/),
    });
    await client.settle();
    expect(held.runs).toHaveLength(1);
    expect(client.statuses.all.at(-1)).toMatchObject({ state: 'ready' });
  });

  it('leaves no failure behind where there are no samples', async () => {
    const { held, client } = await start();
    await openAndSave(client);
    (await held.run(0)).fail(new Error('out of paper'));
    await client.statuses.until((status) => status.state === 'failed');
    client.change(uri, 2, '{"languageModel": {"invocationName": "a b", "intents": [{"name": "A"}]}}');
    client.save(uri);
    await client.statuses.until((status) => status.state === 'none' || status.state === 'quick');
    expect(await client.finetune(uri)).toMatchObject({ outcome: 'failed' });
    await client.settle();
    expect(client.statuses.all.at(-1)?.state).not.toBe('failed');
    expect(held.runs).toHaveLength(1);
  });
});

describe('a file that is deleted', () => {
  it('is not trained any longer', async () => {
    const { held, client } = await start();
    await openAndSave(client);
    const run = await held.run(0);
    await client.statuses.until((status) => status.state === 'training');
    const changes = [{ uri, type: 3 as const }];
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.statuses.until((status) => status.state !== 'training', client.statuses.all.length);
    expect(run.isCancelled).toBe(true);
  });
});

describe('a stored model that is damaged', () => {
  it('is not used, and trained anew', async () => {
    const held = createHeldTrainer();
    const damaged = {
      ...checkpoint,
      modelJson: checkpoint.modelJson.replace('"temperature": ', '"temperature": 1'),
    };
    const client = startInProcess({
      createTrainer: () => held.trainer,
      createCheckpointStore: () => ({ ...noCheckpointStore, load: () => Promise.resolve(damaged) }),
    });
    await client.initialize({ storagePath: '/anywhere' });
    client.open(uri, text);
    (await held.run(0)).finish(checkpoint);
    await client.statuses.until((status) => status.state === 'ready');
    expect(client.log.some((line) => line.includes('stored model not used'))).toBe(true);
    expect(await client.finetune(uri)).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('a file that was renamed', () => {
  it('takes over the model of its samples when it is opened, and says when that was learned', async () => {
    const held = createHeldTrainer();
    const learnedAt = Date.now() - 3 * 3_600_000;
    const client = startInProcess({
      createTrainer: () => held.trainer,
      createCheckpointStore: () => ({
        ...noCheckpointStore,
        find: (contentHash) =>
          Promise.resolve(
            checkpoint.modelJson.includes(contentHash) ? { ...checkpoint, learnedAt } : undefined,
          ),
      }),
    });
    await client.initialize({ storagePath: '/anywhere' });
    client.open(uri, text);
    expect(await client.statuses.until((status) => status.state === 'ready')).toMatchObject({ uri });
    expect(held.runs).toHaveLength(0);
    expect(await client.finetune(uri)).toMatchObject({ outcome: 'unchanged' });
    const line = text.split('\n').findIndex((each) => each.includes('hello there'));
    const hover = await client.hover(uri, { line, character: text.split('\n')[line]!.indexOf('hello') });
    expect(JSON.stringify(hover)).toContain('Fine-tuned model, learned 3 hours ago.');
    client.change(uri, 2, text.replace('hello there', 'hello you'));
    const result = client.finetune(uri);
    (await held.run(0)).finish(checkpoint);
    expect(await result).toMatchObject({ outcome: 'trained' });
  });
});

describe('training that fails', () => {
  it('is told with its reason, and the next save trains again', async () => {
    const { held, client } = await start();
    await openAndSave(client);
    (await held.run(0)).fail(new Error('out of paper'));
    expect(await client.statuses.until((status) => status.state === 'failed')).toMatchObject({
      reason: 'out of paper',
    });
    client.save(uri);
    (await held.run(1)).finish(checkpoint);
    await client.statuses.until((status) => status.state === 'ready');
  });

  it('refuses a foreign checkpoint and keeps the old model', async () => {
    const { held, client } = await start();
    await openAndSave(client);
    (await held.run(0)).finish(checkpoint);
    await client.statuses.until((status) => status.state === 'ready');
    client.change(uri, 2, text.replace('hello there', 'hello you'));
    const result = client.finetune(uri);
    (await held.run(1)).finish({ modelJson: '{}', weights: new Uint8Array() });
    expect(await result).toMatchObject({ outcome: 'failed', message: expect.stringContaining('checkpoint') });
    const hover = await client.hover(uri, { line: 10, character: 0 });
    expect(hover).toBeNull();
    await client.predictions.until(({ version, lines }) => version === 2 && lines.length === sampleCount);
  });

  it('survives a worker that dies', async () => {
    const workerPath = fileURLToPath(new URL('../fixtures/workers/exits.cjs', import.meta.url));
    const client = startInProcess({
      createTrainer: () => createWorkerTrainer({ workerPath, wasmFolder: '' }),
    });
    await client.initialize({});
    await openAndSave(client);
    const status = await client.statuses.until(({ state }) => state === 'failed');
    expect(status).toMatchObject({ reason: expect.stringContaining('exit code 3') });
    expect(await client.finetune(uri)).toMatchObject({ outcome: 'failed' });
  });

  it('survives an engine that cannot be opened, and a store that cannot be read', async () => {
    const held = createHeldTrainer();
    const client = startInProcess({
      createTrainer: () => held.trainer,
      openEngine: () => Promise.reject(new Error('no WebAssembly here')),
      createCheckpointStore: () => ({
        ...noCheckpointStore,
        load: () => Promise.reject(new Error('disk on fire')),
      }),
    });
    await client.initialize({ storagePath: '/anywhere' });
    client.open(uri, text);
    const unread = await client.statuses.until((status) => status.uri === uri);
    expect(unread).toMatchObject({ state: 'failed', reason: expect.stringContaining('disk on fire') });
    const result = client.finetune(uri);
    (await held.run(0)).finish(checkpoint);
    expect(await result).toMatchObject({ outcome: 'failed', message: 'no WebAssembly here' });
  });
});
