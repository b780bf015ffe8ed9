import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSettings } from '../../server/src/lsp/settings';
import { createTrainingHabits, nameOf } from '../../server/src/lsp/trainingHabits';

const uri = 'file:///p/skill-package/interactionModels/custom/de-DE.json';

interface Given {
  readonly finetune?: Record<string, unknown>;
  readonly hasModel?: boolean;
  readonly busy?: readonly (string | undefined)[];
}

function start({ finetune = {}, hasModel = false, busy = [] }: Given = {}) {
  const trained: string[] = [];
  const log: string[] = [];
  const answers = [...busy];
  const write = (message: string) => void log.push(message);
  const habits = createTrainingHabits({
    settings: async () => parseSettings({ finetune }),
    hasModel: async () => hasModel,
    train: async (each) => {
      trained.push(each);
      return 'trained';
    },
    whyNot: async () => answers.shift(),
    log: { info: write, warn: write, error: write },
    pauses: { beforeFirst: 1000, beforeNext: 5000, whileBusy: 3000 },
  });
  return { habits, trained, log };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a model that has never been fine-tuned', () => {
  it('is, once its author pauses', async () => {
    const { habits, trained, log } = start();
    habits.changed(uri);
    await pass(900);
    habits.changed(uri);
    await pass(900);
    expect(trained).toEqual([]);
    await pass(100);
    expect(trained).toEqual([uri]);
    expect(log).toEqual([
      'skill-package/interactionModels/custom/de-DE.json: fine-tuning begins, there is no model yet.',
      'skill-package/interactionModels/custom/de-DE.json: fine-tuning trained.',
    ]);
  });

  it.each([[{ onOpen: false }], [{ onOpen: false, onIdle: false }]])('is not with %o', async (finetune) => {
    const { habits, trained } = start({ finetune });
    habits.changed(uri);
    await pass(60_000);
    expect(trained).toEqual([]);
  });

  it('waits while the machine is busy, and says so once', async () => {
    const reason = 'the machine is busy';
    const { habits, trained, log } = start({ busy: [reason, reason, undefined] });
    habits.changed(uri);
    await pass(1000);
    await pass(3000);
    expect([trained, log.filter((line) => line.includes('waits')).length]).toEqual([[], 1]);
    await pass(3000);
    expect(trained).toEqual([uri]);
  });

  it('does not wait where that is set', async () => {
    const { habits, trained } = start({ finetune: { pauseWhenBusy: false }, busy: ['busy'] });
    habits.changed(uri);
    await pass(1000);
    expect(trained).toEqual([uri]);
  });

  it('is forgotten when it is closed', async () => {
    const { habits, trained } = start();
    habits.changed(uri);
    habits.closed(uri);
    await pass(60_000);
    expect(trained).toEqual([]);
  });
});

describe('a model that has been fine-tuned', () => {
  it('is not again by itself', async () => {
    const { habits, trained } = start({ hasModel: true });
    habits.changed(uri);
    await pass(60_000);
    expect(trained).toEqual([]);
  });

  it('is with every longer pause, where that is set', async () => {
    const { habits, trained } = start({ hasModel: true, finetune: { onIdle: true } });
    habits.changed(uri);
    await pass(4900);
    expect(trained).toEqual([]);
    await pass(100);
    expect(trained).toEqual([uri]);
    habits.changed(uri);
    await pass(5000);
    expect(trained).toEqual([uri, uri]);
  });
});

it.each([
  { uri: 'file:///a/b%20c/d/e/f.json', name: 'b c/d/e/f.json' },
  { uri: 'file:///a/100%/d/e/f.json', name: '100%/d/e/f.json' },
  { uri: 'untitled:Untitled-1', name: 'Untitled-1' },
])('is named in the log by the end of its path: $name', ({ uri, name }) => {
  expect(nameOf(uri)).toBe(name);
});
