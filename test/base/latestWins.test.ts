import { describe, expect, it } from 'vitest';
import { CancelledError } from '../../server/src/base/cancellation';
import { createLatestWins, type Run } from '../../server/src/base/latestWins';

interface Controlled extends Run<string> {
  finish(value: string): void;
  fail(error: Error): void;
}

/** A run that ends when the test says so; cancelling rejects it as a trainer does. */
function controlledRun(): Controlled {
  let finish: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const result = new Promise<string>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  return { result, finish, fail, cancel: () => fail(new CancelledError()) };
}

function starter(log: string[], name: string): { start: () => Run<string>; run: Controlled } {
  const run = controlledRun();
  return {
    run,
    start: () => {
      log.push(name);
      return run;
    },
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('createLatestWins', () => {
  it('runs one after the other, over all keys', async () => {
    const log: string[] = [];
    const queue = createLatestWins<string>();
    const [a, b] = [starter(log, 'a'), starter(log, 'b')];
    const first = queue.submit('a', a.start);
    const second = queue.submit('b', b.start);
    await settle();
    expect(log).toEqual(['a']);
    a.run.finish('A');
    expect(await first.result).toBe('A');
    await settle();
    expect(log).toEqual(['a', 'b']);
    b.run.finish('B');
    expect(await second.result).toBe('B');
  });

  it('cancels the running one of the same key and starts the newest only', async () => {
    const log: string[] = [];
    const queue = createLatestWins<string>();
    const [one, two, three] = [starter(log, '1'), starter(log, '2'), starter(log, '3')];
    const other = starter(log, 'other');
    const blocker = queue.submit('other', other.start);
    const results = [one, two, three].map((each) => queue.submit('k', each.start).result);
    await expect(results[0]).rejects.toThrow(CancelledError);
    await expect(results[1]).rejects.toThrow(CancelledError);
    other.run.finish('free');
    await blocker.result;
    await settle();
    expect(log).toEqual(['other', '3']);
    three.run.finish('done');
    expect(await results[2]).toBe('done');
  });

  it('stops a running one when a newer one of its key comes', async () => {
    const log: string[] = [];
    const queue = createLatestWins<string>();
    const [old, fresh] = [starter(log, 'old'), starter(log, 'new')];
    const superseded = queue.submit('k', old.start);
    const newest = queue.submit('k', fresh.start);
    await expect(superseded.result).rejects.toThrow(CancelledError);
    await settle();
    fresh.run.finish('new');
    expect(await newest.result).toBe('new');
  });

  it('goes on after a run that fails or cannot start', async () => {
    const log: string[] = [];
    const queue = createLatestWins<string>();
    const broken = queue.submit('a', () => {
      throw new Error('no worker');
    });
    await expect(broken.result).rejects.toThrow('no worker');
    const failing = starter(log, 'failing');
    const second = queue.submit('b', failing.start);
    failing.run.fail(new Error('died'));
    await expect(second.result).rejects.toThrow('died');
    await settle();
    const fine = starter(log, 'fine');
    const third = queue.submit('c', fine.start);
    fine.run.finish('ok');
    expect(await third.result).toBe('ok');
  });

  it('cancels a waiting request before it starts', async () => {
    const log: string[] = [];
    const queue = createLatestWins<string>();
    const [a, b] = [starter(log, 'a'), starter(log, 'b')];
    const first = queue.submit('a', a.start);
    const waiting = queue.submit('b', b.start);
    waiting.cancel();
    await expect(waiting.result).rejects.toThrow(CancelledError);
    a.run.finish('A');
    await first.result;
    await settle();
    expect(log).toEqual(['a']);
  });

  it('cancels everything', async () => {
    const log: string[] = [];
    const queue = createLatestWins<string>();
    const [a, b] = [starter(log, 'a'), starter(log, 'b')];
    const results = [queue.submit('a', a.start).result, queue.submit('b', b.start).result];
    queue.cancelAll();
    await expect(results[0]).rejects.toThrow(CancelledError);
    await expect(results[1]).rejects.toThrow(CancelledError);
    expect(log).toEqual(['a']);
  });
});
