import { spawn } from 'node:child_process';
import { CancelledError } from '../../base/cancellation';
import { type Checked, joinChecked } from '../checkModels';
import { CliError } from '../cliError';
import type { Runtime } from '../runtime';
import type { Shard } from './shard';

/** What a process that does a part sends to the one that has started it. */
export interface JobProgress {
  readonly done: number;
  readonly all: number;
}

/**
 * Does the work in several processes of this very program, each a part of it, and joins what they found. Processes, not threads:
 * each has its own engine and memory, and one that dies takes nobody along.
 *
 * @param args of the command, its name first, without those that choose the job and the format
 * @throws CliError where a process dies; CancelledError after Ctrl+C
 */
export async function checkInJobs(
  args: readonly string[],
  jobs: number,
  runtime: Runtime,
  onProgress: (done: number, all: number) => void,
): Promise<Checked> {
  const progress = new Map<number, JobProgress>();
  const halt = new AbortController();
  const signal = AbortSignal.any([runtime.signal, halt.signal]);
  const parts = Array.from({ length: jobs }, (_, index) => {
    const told = (each: JobProgress): void => {
      progress.set(index, each);
      const all = [...progress.values()];
      onProgress(
        all.reduce((sum, { done }) => sum + done, 0),
        all.reduce((sum, part) => sum + part.all, 0),
      );
    };
    return runJob(args, { index: index + 1, total: jobs }, { env: runtime.env, signal }, told);
  });
  try {
    return joinChecked(await Promise.all(parts));
  } finally {
    // Nobody waits for the others' parts where one is missing.
    halt.abort();
  }
}

function runJob(
  args: readonly string[],
  { index, total }: Shard,
  { signal, env }: Pick<Runtime, 'signal' | 'env'>,
  told: (progress: JobProgress) => void,
): Promise<Checked> {
  const program = process.argv[1] ?? '';
  const [command = '', ...rest] = args;
  const child = spawn(process.execPath, [program, command, '--job', `${index}/${total}`, ...rest], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = (): void => void child.kill('SIGINT');
  signal.addEventListener('abort', stop, { once: true });
  return new Promise<Checked>((resolve, reject) => {
    let checked: Checked | undefined;
    child.on('message', (message: JobProgress | { readonly checked: Checked }) => {
      if ('checked' in message) checked = message.checked;
      else told(message);
    });
    child.on('error', reject);
    // Unlike `exit`, behind its last message.
    child.on('close', (code, killed) => {
      if (signal.aborted) reject(new CancelledError());
      else if (checked) resolve(checked);
      else {
        const how = killed ? `was ended by ${killed}` : `ended with ${code}`;
        const mend = 'give it fewer jobs, or --resume FOLDER to go on where it was cut off';
        reject(new CliError(`job ${index} of ${total} ${how} before it was done; ${mend}`));
      }
    });
  }).finally(() => signal.removeEventListener('abort', stop));
}
