import { PassThrough, Readable } from 'node:stream';
import type { Runtime } from '../../server/src/cli/runtime';

/** A runtime that keeps what is written to it. */
export interface TestRuntime extends Runtime {
  readonly output: () => string;
  readonly errors: () => string;
}

export function createTestRuntime(stdin: Readable = Readable.from([])): TestRuntime {
  const stdout = kept();
  const stderr = kept();
  return {
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
    signal: new AbortController().signal,
    wasmFolder: '',
    output: stdout.text,
    errors: stderr.text,
  };
}

export function kept(): { stream: PassThrough; text: () => string } {
  const stream = new PassThrough();
  const chunks: string[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return { stream, text: () => chunks.join('') };
}
