import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './cliProcess';

const examples = join(__dirname, '../../examples');
const offered = async (...args: string[]): Promise<string[]> =>
  (await runCli(['complete', '--', ...args])).stdout
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(':'))
    .map((line) => line.split('\t')[0]!);

describe('complete', () => {
  it.each([
    [['che'], ['check']],
    [['check', '--format', 's'], ['sarif']],
    [['merge', '--fo'], ['--format']],
    [['check', join(examples, 'ci', 'k')], [join(examples, 'ci', 'kubernetes-indexed-job.yml')]],
    [['evaluate', 'en-US.json', '--tests', join(examples, 'cin')], [join(examples, 'cinema/')]],
    [['check', '/there/is/no/such/folder'], []],
  ])('offers what could come next: %j', async (args, expected) => {
    expect(await offered(...args)).toEqual(expected);
  });

  it('prints a script that bash takes', async () => {
    const { code, stdout } = await runCli(['complete', 'bash']);
    expect(code).toBe(0);
    expect(() => execFileSync('bash', ['-n'], { input: stdout, stdio: 'pipe' })).not.toThrow();
    expect(stdout).toContain('skill-lens');
  });

  it('refuses a shell that it does not know', async () => {
    const { code, stderr } = await runCli(['complete', 'nosuch']);
    expect(code).toBe(2);
    expect(stderr).toContain('Allowed choices are zsh, bash, fish, powershell');
  });
});

describe('--help', () => {
  it.each([
    'check',
    'merge',
    'evaluate',
    'diff',
    'report',
    'expand',
    'inspect',
    'lens',
    'finetune',
    'predict',
  ])('of %s has an example', async (name) => {
    const { code, stdout } = await runCli([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n  skill-lens ${name} `));
  });
});
