import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { CancelledError } from '../../server/src/base/cancellation';
import type { Trainer, TrainingRequest } from '../../server/src/lsp/runtime';
import { createWorkerTrainer, type WorkerTrainerOptions } from '../../server/src/node/workerTrainer';

const workerPath = fileURLToPath(new URL('../fixtures/workers/scripted.cjs', import.meta.url));
let trainer: Trainer | undefined;

afterEach(() => trainer?.dispose());

function open(options: Partial<WorkerTrainerOptions> = {}): Trainer {
  trainer = createWorkerTrainer({ workerPath, wasmFolder: '', ...options });
  return trainer;
}

function request(text: string): TrainingRequest {
  return { source: { kind: 'json', path: '', text }, seed: 1, backend: 'auto' };
}

const silent = (): void => undefined;

describe('createWorkerTrainer', () => {
  it('gives progress and the checkpoint', async () => {
    const fractions: number[] = [];
    const run = open().train(request('good'), ({ fraction }) => fractions.push(fraction));
    expect(await run.result).toEqual({ modelJson: '{}', weights: new Uint8Array([7]) });
    expect(fractions).toEqual([0.5]);
  });

  it.each([
    ['exit', 'exit code 3'],
    ['throw', 'boom'],
    ['memory', 'memory'],
  ])('reports a worker that dies (%s) and replaces it', async (death, reason) => {
    const opened = open({ maxHeapMegabytes: 32 });
    await expect(opened.train(request(death), silent).result).rejects.toThrow(reason);
    expect(await opened.train(request('good'), silent).result).toMatchObject({ modelJson: '{}' });
  });

  it('passes a refusal on and keeps the worker', async () => {
    const opened = open();
    await expect(opened.train(request('refuse'), silent).result).rejects.toThrow('too few samples');
    expect(await opened.train(request('good'), silent).result).toMatchObject({ modelJson: '{}' });
  });

  it.each([
    { name: 'keeps the worker for the next run', first: 'count', idle: 600_000, pause: 0, second: '2' },
    { name: 'lets it go when no run comes', first: 'count', idle: 100, pause: 300, second: '1' },
    { name: 'lets that of a long skill go at once', first: 'long', idle: 600_000, pause: 0, second: '1' },
  ])('$name', async ({ first, idle, pause, second }) => {
    const opened = open({ idleMilliseconds: idle });
    expect(await opened.train(request(first), silent).result).toMatchObject({ modelJson: '1' });
    await new Promise((resolve) => setTimeout(resolve, pause));
    // How many runs the worker has had.
    expect(await opened.train(request('count'), silent).result).toMatchObject({ modelJson: second });
  });

  it('cancels', async () => {
    const run = open().train(request('endless'), silent);
    run.cancel();
    run.cancel();
    await expect(run.result).rejects.toThrow(CancelledError);
  });

  it('ends a worker that does not listen', async () => {
    const opened = open({ cancelGraceMilliseconds: 20 });
    const run = opened.train(request('deaf'), silent);
    run.cancel();
    await expect(run.result).rejects.toThrow(CancelledError);
    expect(await opened.train(request('good'), silent).result).toMatchObject({ modelJson: '{}' });
  });

  it('gives up what runs when it is disposed', async () => {
    const opened = open();
    const run = opened.train(request('endless'), silent);
    opened.dispose();
    await expect(run.result).rejects.toThrow(CancelledError);
  });
});
