import type { Runtime } from '../runtime';

/** One of the equal parts that work is divided into. */
export interface Shard {
  /** From 1 to `total`. */
  readonly index: number;
  readonly total: number;
}

export const whole: Shard = { index: 1, total: 1 };

/** `I/N`; undefined where it is none. */
export function parseShard(text: string): Shard | undefined {
  const [, index, total] = /^\s*(\d{1,6})\s*\/\s*(\d{1,6})\s*$/.exec(text) ?? [];
  return index === undefined ? undefined : shardOf(Number(index), Number(total));
}

function shardOf(index: number, total: number): Shard | undefined {
  return index >= 1 && index <= total ? { index, total } : undefined;
}

/** Where a CI or a cluster says which of several equal machines this one is. */
interface Source {
  /** Of the environment, for messages. */
  readonly index: string;
  readonly total: string;
  /** What the first machine has for an index. */
  readonly first: 0 | 1;
  readonly name: string;
}

const sources: readonly Source[] = [
  { name: 'SKILL_LENS_SHARD', index: 'SKILL_LENS_SHARD_INDEX', total: 'SKILL_LENS_SHARD_TOTAL', first: 0 },
  // GitHub hands these to a step only where the workflow does: `env: STRATEGY_JOB_INDEX: ${{ strategy.job-index }}`.
  { name: 'GitHub matrix', index: 'STRATEGY_JOB_INDEX', total: 'STRATEGY_JOB_TOTAL', first: 0 },
  { name: 'GitLab', index: 'CI_NODE_INDEX', total: 'CI_NODE_TOTAL', first: 1 },
  { name: 'CircleCI', index: 'CIRCLE_NODE_INDEX', total: 'CIRCLE_NODE_TOTAL', first: 0 },
  { name: 'Buildkite', index: 'BUILDKITE_PARALLEL_JOB', total: 'BUILDKITE_PARALLEL_JOB_COUNT', first: 0 },
  // An Indexed Job tells its pods their index alone; the manifest says how many there are.
  { name: 'Kubernetes', index: 'JOB_COMPLETION_INDEX', total: 'JOB_COMPLETIONS', first: 0 },
];

export interface FoundShard extends Shard {
  /** Who says so. */
  readonly source: string;
}

/** What the environment says; undefined where it says nothing that makes sense, or that there is only one machine. */
export function shardOfEnvironment(env: Runtime['env']): FoundShard | undefined {
  const own = parseShard(env['SKILL_LENS_SHARD'] ?? '');
  if (own) return named(own, 'SKILL_LENS_SHARD');
  for (const { name, index, total, first } of sources) {
    const shard = shardOf(numberIn(env[index]) - first + 1, numberIn(env[total]));
    if (shard) return named(shard, name);
  }
  return slurmShard(env);
}

/** An array may begin anywhere and go in steps: `--array=10-80:10`. */
function slurmShard(env: Runtime['env']): FoundShard | undefined {
  const id = numberIn(env['SLURM_ARRAY_TASK_ID']);
  const step = numberIn(env['SLURM_ARRAY_TASK_STEP'] ?? '1');
  const first = numberIn(env['SLURM_ARRAY_TASK_MIN']);
  const index = (id - first) / step + 1;
  const shard = Number.isInteger(index) ? shardOf(index, numberIn(env['SLURM_ARRAY_TASK_COUNT'])) : undefined;
  return shard && named(shard, 'Slurm array');
}

function named(shard: Shard, source: string): FoundShard | undefined {
  return shard.total > 1 ? { ...shard, source } : undefined;
}

function numberIn(text: string | undefined): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}
