import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from '../speed/places';

/** Under what circumstances figures came about. */
export interface Environment {
  readonly date: string;
  readonly commit: string;
  readonly node: string;
  readonly cores: number;
}

export function readEnvironment(): Environment {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'server', 'bench', 'package-lock.json') !== '';
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD') + (changed ? ', changed' : ''),
    node: process.version,
    cores: availableParallelism(),
  };
}

/** Of the benchmarks that learn: all on the product's own backend. */
export function describeEnvironment({ date, commit, node, cores }: Environment): string {
  return `${date}, commit ${commit}, Node ${node}, ${cores} cores, backend wasm`;
}
