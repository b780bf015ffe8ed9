import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const bundle = join(__dirname, '../../dist/cli.js');

/** Starts the real bundle as a user's shell would, with no terminal. */
export function startCli(args: readonly string[]): ChildProcessWithoutNullStreams {
  if (!existsSync(bundle)) {
    throw new Error('There is no dist/cli.js; run `npm run build` first.');
  }
  return spawn(process.execPath, [bundle, ...args], {
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '' },
  });
}

/** Resolves when the process has ended and its streams are read to their ends. */
export function finished(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the bundle to its end with the given standard input. */
export function runCli(args: readonly string[], input: string | Uint8Array = ''): Promise<Finished> {
  const child = startCli(args);
  // A command that refuses its arguments ends without reading.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return finished(child);
}
