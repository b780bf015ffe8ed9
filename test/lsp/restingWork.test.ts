import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createErrorFence } from '../../server/src/lsp/errorFence';
import { createRestingWork } from '../../server/src/lsp/restingWork';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start(work: (documentUri: string) => Promise<void>) {
  const log: string[] = [];
  const write = (message: string) => void log.push(message);
  const fence = createErrorFence({ info: write, warn: write, error: write });
  return { log, resting: createRestingWork({ name: 'checks', pause: 100, clock: () => 0, fence, work }) };
}

it('goes on behind a document whose work fails, and does not try that one again by itself', async () => {
  const worked: string[] = [];
  const { log, resting } = start(async (documentUri) => {
    worked.push(documentUri);
    if (documentUri === 'bad') throw new Error('broken');
  });
  resting.schedule(['bad', 'good']);
  await vi.advanceTimersByTimeAsync(100);
  expect(worked).toEqual(['bad', 'good']);
  expect(log).toHaveLength(1);
  resting.schedule(['other']);
  await vi.advanceTimersByTimeAsync(100);
  expect(worked).toEqual(['bad', 'good', 'other']);
});

it('gives up what is under way for a newer request, and takes what was not finished up again', async () => {
  const worked: string[] = [];
  let finish: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { resting } = start(async (documentUri) => {
    worked.push(documentUri);
    if (worked.length === 1) await first;
  });
  resting.schedule(['first']);
  await vi.advanceTimersByTimeAsync(100);
  resting.schedule(['second']);
  finish();
  await vi.advanceTimersByTimeAsync(100);
  expect(worked).toEqual(['first', 'first', 'second']);
});

it('does nothing once it has been disposed of', async () => {
  const worked: string[] = [];
  const { resting } = start(async (documentUri) => void worked.push(documentUri));
  resting.schedule(['first']);
  resting.dispose();
  await vi.advanceTimersByTimeAsync(1000);
  expect(worked).toEqual([]);
});
