import { describe, expect, it } from 'vitest';
import { parseShard, shardOfEnvironment } from '../../../server/src/cli/shards/shard';

describe('parseShard', () => {
  it.each([
    ['2/8', { index: 2, total: 8 }],
    [' 1 / 1 ', { index: 1, total: 1 }],
    ['0/8', undefined],
    ['9/8', undefined],
    ['2', undefined],
    ['2/', undefined],
    ['-1/2', undefined],
  ])('%s', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });
});

describe('shardOfEnvironment', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['nothing', {}, undefined],
    ['our own', { SKILL_LENS_SHARD: '3/4', CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' }, '3/4 SKILL_LENS_SHARD'],
    ['GitHub matrix', { STRATEGY_JOB_INDEX: '0', STRATEGY_JOB_TOTAL: '8' }, '1/8 GitHub matrix'],
    ['GitLab counts from 1', { CI_NODE_INDEX: '8', CI_NODE_TOTAL: '8' }, '8/8 GitLab'],
    ['GitLab without parallel', { CI_NODE_TOTAL: '1' }, undefined],
    ['CircleCI counts from 0', { CIRCLE_NODE_INDEX: '7', CIRCLE_NODE_TOTAL: '8' }, '8/8 CircleCI'],
    ['CircleCI alone', { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '1' }, undefined],
    ['Buildkite', { BUILDKITE_PARALLEL_JOB: '1', BUILDKITE_PARALLEL_JOB_COUNT: '3' }, '2/3 Buildkite'],
    ['Kubernetes', { JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '5' }, '1/5 Kubernetes'],
    ['Kubernetes without a total', { JOB_COMPLETION_INDEX: '0' }, undefined],
    [
      'Slurm in steps',
      {
        SLURM_ARRAY_TASK_ID: '30',
        SLURM_ARRAY_TASK_MIN: '10',
        SLURM_ARRAY_TASK_STEP: '10',
        SLURM_ARRAY_TASK_COUNT: '8',
      },
      '3/8 Slurm array',
    ],
    [
      'Slurm without a step',
      { SLURM_ARRAY_TASK_ID: '0', SLURM_ARRAY_TASK_MIN: '0', SLURM_ARRAY_TASK_COUNT: '4' },
      '1/4 Slurm array',
    ],
    [
      'nonsense',
      { CI_NODE_INDEX: '9', CI_NODE_TOTAL: '8', CIRCLE_NODE_INDEX: 'x', CIRCLE_NODE_TOTAL: '2' },
      undefined,
    ],
  ])('%s', (_, env, expected) => {
    const found = shardOfEnvironment(env);
    expect(found && `${found.index}/${found.total} ${found.source}`).toBe(expected);
  });
});
