import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { CliError } from '../../../server/src/cli/cliError';
import { checkInJobs } from '../../../server/src/cli/shards/checkInJobs';
import { createTestRuntime } from '../runtime';
import { createTemporaryFolder } from '../temporaryFolder';

const program = process.argv[1]!;
const folder = createTemporaryFolder();

afterEach(() => {
  process.argv[1] = program;
  folder.remove();
});

it('stops the other jobs where one dies, and says which', async () => {
  const begun = join(folder.path, 'begun');
  const stopped = join(folder.path, 'stopped');
  // The first dies once the second, which would run for a minute, has begun.
  process.argv[1] = folder.write(
    'job.cjs',
    `const { existsSync, writeFileSync } = require('node:fs');
    if (process.argv[4] === '1/2') setInterval(() => existsSync(${JSON.stringify(begun)}) && process.exit(7), 5);
    else {
      process.on('SIGINT', () => process.exit(writeFileSync(${JSON.stringify(stopped)}, 'stopped')));
      setTimeout(() => undefined, 60_000);
      writeFileSync(${JSON.stringify(begun)}, '');
    }`,
  );
  const checking = checkInJobs(['check', 'skills'], 2, createTestRuntime(), () => undefined);
  await expect(checking).rejects.toThrow(CliError);
  await expect(checking).rejects.toThrow('job 1 of 2 ended with 7');
  await expect.poll(() => readFileSync(stopped, 'utf8'), { timeout: 10_000 }).toBe('stopped');
});
