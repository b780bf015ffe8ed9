import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BundledProgram, bundleProgram } from '../support/bundleProgram';

let program: BundledProgram;
const started: ChildProcess[] = [];

beforeAll(async () => {
  program = await bundleProgram('blockedProcess');
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => program.remove());

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  return child;
}

async function startBoth(): Promise<{ readonly client: ChildProcess; readonly blocked: ChildProcess }> {
  const client = start('-e', 'setInterval(() => {}, 1000)');
  const blocked = start(program.path, String(client.pid));
  await once(blocked.stdout!, 'data');
  return { client, blocked };
}

describe('watchClient', () => {
  it('ends a process that is caught in a loop once its client is gone', async () => {
    const { client, blocked } = await startBoth();
    const ended = once(blocked, 'exit');
    client.kill('SIGKILL');
    const [, signal] = await ended;
    expect(signal).toBe('SIGKILL');
  });

  it('leaves it alone as long as the client lives', async () => {
    const { blocked } = await startBoth();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(blocked.exitCode ?? blocked.signalCode).toBeNull();
  });
});
