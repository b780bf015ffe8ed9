import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { createTurns } from '../../server/src/lsp/turns';
import { nodeScheduler } from '../../server/src/node/scheduler';

/** Steps of 3 ms each, on a clock that they and waiting move. */
function setUp() {
  let now = 0;
  const done: string[] = [];
  let giveUp = (): void => undefined;
  const lost = new Promise<void>((resolve) => (giveUp = resolve));
  const scheduler = {
    yield: () => nodeScheduler.yield(),
    wait: async (milliseconds: number) => {
      if (milliseconds >= 1000) await lost;
      now += milliseconds;
      await nodeScheduler.yield();
    },
  };
  const turns = createTurns({ scheduler, clock: () => now });
  function* job(name: string, steps: number): Generator<void, string> {
    for (let step = 0; step < steps; step++) {
      now += 3;
      done.push(name);
      yield;
    }
    return `all of ${name}`;
  }
  const run = (name: string, steps: number) => turns.run(job(name, steps), () => true);
  return { turns, job, run, done, now: () => now, giveUp: () => giveUp() };
}

describe('long work', () => {
  it('goes a few milliseconds at a time, job by job', async () => {
    const { run, done } = setUp();
    expect(await Promise.all([run('a', 6), run('b', 3)])).toEqual(['all of a', 'all of b']);
    expect(done.join('')).toBe('aaabbbaaa');
  });

  it('stops between two turns once nobody wants it', async () => {
    const { turns, job, done } = setUp();
    expect(await turns.run(job('a', 30), () => done.length < 7)).toBeUndefined();
    expect(done).toHaveLength(9);
  });

  it('does not end with one job that fails', async () => {
    const { turns, run } = setUp();
    // biome-ignore lint/correctness/useYield: it fails at its first step
    const failing = function* (): Generator<void, string> {
      throw new Error('a bug');
    };
    const results = await Promise.allSettled([turns.run(failing(), () => true), run('a', 6)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('rests while somebody types', async () => {
    const { turns, run, done, now } = setUp();
    turns.typed();
    const result = run('a', 1);
    await nodeScheduler.yield();
    expect(done).toEqual([]);
    await result;
    expect(now()).toBeGreaterThan(150);
  });

  it('lets an answer that waits for the disk be finished', async () => {
    const { turns, run, done } = setUp();
    let read = (_: string): void => undefined;
    const answer = turns.first(() => new Promise<string>((resolve) => (read = resolve)));
    const result = run('a', 1);
    for (let turn = 0; turn < 10; turn++) await nodeScheduler.yield();
    expect(done).toEqual([]);
    read('text');
    expect([await answer, await result]).toEqual(['text', 'all of a']);
  });

  it('goes on where an answer never comes', async () => {
    const { turns, run, done, giveUp } = setUp();
    void turns.first(() => new Promise(() => undefined));
    const result = run('a', 1);
    for (let turn = 0; turn < 10; turn++) await nodeScheduler.yield();
    expect(done).toEqual([]);
    giveUp();
    expect(await result).toBe('all of a');
  });

  it('goes on where an answer fails', async () => {
    const { turns, run } = setUp();
    const answer = turns.first(() => Promise.reject(new Error('a bug')));
    await expect(answer).rejects.toThrow('a bug');
    expect(await run('a', 1)).toBe('all of a');
  });
});

describe('a question', () => {
  /** Client and server on one thread, and jobs of which each step is a turn. */
  function connect(jobs: number) {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createMessageConnection(
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    const client = createMessageConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    let now = 0;
    const turns = createTurns({ scheduler: nodeScheduler, clock: () => now });
    const count = { steps: 0, isOver: false };
    function* job(): Generator<void, void> {
      for (; !count.isOver; count.steps++) {
        now += 10;
        yield;
      }
    }
    const running = Array.from({ length: jobs }, () => turns.run(job(), () => !count.isOver));
    server.onRequest('steps', () => turns.first(() => Promise.resolve(count.steps)));
    server.listen();
    client.listen();
    return { server, client, count, running, turns };
  }

  it.each([1, 8])('is answered before the next turn, with %i jobs under way', async (jobs) => {
    const { client, count, running } = connect(jobs);
    while (count.steps < 20) await nodeScheduler.yield();
    const asked = count.steps;
    // Three at once: messages are handed out one a turn of the event loop.
    const answers = await Promise.all([1, 2, 3].map(() => client.sendRequest<number>('steps')));
    count.isOver = true;
    await Promise.all(running);
    expect(Math.max(...answers) - asked).toBeLessThanOrEqual(2);
    expect(Math.max(...answers) - Math.min(...answers)).toBe(0);
  });

  it('goes before what the server does about the key that it follows', async () => {
    const { server, client, turns } = connect(0);
    const order: string[] = [];
    server.onNotification('key', async () => {
      await turns.afterQuestions();
      order.push('diagnostics');
    });
    server.onRequest('completion', () => turns.first(async () => order.push('completion')));
    void client.sendNotification('key');
    await Promise.all([client.sendRequest('completion'), client.sendRequest('completion')]);
    while (order.length < 3) await nodeScheduler.yield();
    expect(order).toEqual(['completion', 'completion', 'diagnostics']);
  });
});
