import { type ChildProcess, fork } from 'node:child_process';

/** Sent back by a process that `serveJobs` runs in. */
export type JobReply<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Runs jobs in processes of their own, several at a time; results come as they are ready.
 * @param program a bundle that calls `serveJobs`
 * @throws Error with the job's reason where one fails
 */
export async function runJobs<Job extends object, Result>(
  program: string,
  jobs: readonly Job[],
  processes: number,
  onResult: (result: Result, job: Job) => void,
): Promise<void> {
  const waiting = [...jobs];
  await Promise.all(
    Array.from({ length: Math.min(processes, jobs.length) }, async () => {
      const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      try {
        for (let job = waiting.shift(); job; job = waiting.shift()) {
          onResult(await ask<Result>(child, job), job);
        }
      } finally {
        child.kill();
      }
    }),
  );
}

function ask<Result>(child: ChildProcess, job: object): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (reply: JobReply<Result>): void => {
      child.off('exit', died);
      if (reply.kind === 'done') resolve(reply.result);
      else reject(new Error(reply.reason));
    };
    const died = (code: number | null, signal: string | null): void =>
      reject(new Error(`A process of the benchmark ended (${signal ?? `exit code ${code}`}).`));
    child.once('message', settle);
    child.once('exit', died);
    child.send(job);
  });
}

/** The other side: answers jobs one after another, until the parent ends it. */
export function serveJobs<Job, Result>(work: (job: Job) => Promise<Result>): void {
  process.on('message', (job: Job) => {
    work(job).then(
      (result) => process.send?.({ kind: 'done', result } satisfies JobReply<Result>),
      (error: unknown) => {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        process.send?.({ kind: 'failed', reason } satisfies JobReply<Result>);
      },
    );
  });
  process.on('disconnect', () => process.exit());
}
