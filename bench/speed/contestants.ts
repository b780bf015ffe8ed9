import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { JobDescription } from './job';
import type { BatchWork, ContestantKind, ContestantSetup, FromContestant, ToContestant } from './messages';
import { distFolder, outFolder } from './places';

/** A contestant at rest in its own process: it works only while it is asked to. */
export interface Contestant {
  readonly kind: ContestantKind;
  /** First loss without dropout. */
  readonly loss: number;
  readonly build: string;
  readonly batches: readonly BatchWork[];
  /** Milliseconds of each of the first `count` batches, each time over. */
  time(work: 'train' | 'predict', count: number, times: number): Promise<readonly (readonly number[])[]>;
  /** Best plain multiply, in GFLOP/s. */
  multiply(): Promise<number>;
  stop(): void;
}

/** @returns the reason as text where it does not load */
export async function startContestant(
  kind: ContestantKind,
  job: JobDescription,
): Promise<Contestant | string> {
  const child = fork(join(outFolder, 'speed/contestant.js'), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const told = (): string => readable(complaints);
  const ask = (message: ToContestant | ContestantSetup): Promise<FromContestant> => exchange(child, message);
  const ready = await ask({ kind, job, wasmFolder: distFolder });
  if (ready.kind !== 'ready') {
    child.kill();
    return ready.kind === 'failed' ? ready.reason : told();
  }
  return {
    kind,
    loss: ready.loss,
    build: ready.build,
    batches: ready.batches,
    time: async (work, count, times) =>
      expectKind(await ask({ kind: work, count, times }), 'timed', told).milliseconds,
    multiply: async () => expectKind(await ask({ kind: 'multiply' }), 'multiplied', told).gigaflops,
    stop: () => void child.kill(),
  };
}

function exchange(child: ChildProcess, message: ToContestant | ContestantSetup): Promise<FromContestant> {
  return new Promise((resolve) => {
    const settle = (answer: FromContestant): void => {
      child.off('message', settle);
      child.off('exit', died);
      resolve(answer);
    };
    const died = (code: number | null, signal: string | null): void =>
      settle({ kind: 'failed', reason: `its process ended (${signal ?? `exit code ${code}`})` });
    child.on('message', settle);
    child.on('exit', died);
    child.send(message);
  });
}

function expectKind<K extends FromContestant['kind']>(
  answer: FromContestant,
  kind: K,
  complaints: () => string,
): Extract<FromContestant, { kind: K }> {
  if (answer.kind !== kind) {
    throw new Error(`${answer.kind === 'failed' ? answer.reason : answer.kind}\n${complaints()}`);
  }
  return answer as Extract<FromContestant, { kind: K }>;
}

/** The wasm backend's file is one long line, which Node shows when something fails in it. */
function readable(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && line.length < 300);
  return lines.slice(0, 12).join('\n');
}
