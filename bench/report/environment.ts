import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

/** Under what circumstances figures came about. */
export interface Environment {
  readonly date: string;
  readonly commit: string;
  readonly node: string;
  readonly cores: number;
  readonly backend: string;
}

export function readEnvironment(): Environment {
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commitOf(),
    node: process.version,
    cores: cpus().length,
    backend: 'wasm',
  };
}

export function describeEnvironment({ date, commit, node, cores, backend }: Environment): string {
  return `${date}, commit ${commit}, Node ${node}, ${cores} cores, backend ${backend}`;
}

function commitOf(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
