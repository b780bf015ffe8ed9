import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import packaged from '../../scripts/packaged.json';

const root = resolve(import.meta.dirname, '../..');

/** What vsce would pack now, by its own reading of .vscodeignore. */
async function listed(): Promise<string[]> {
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const { stdout } = await promisify(execFile)(process.execPath, [vsce, 'ls', '--no-dependencies'], {
    cwd: root,
  });
  return stdout.split('\n').filter(Boolean);
}

describe('the packed extension', async () => {
  const names = await listed();

  it('has nothing besides what the allow-list names', () => {
    const allowed = packaged.allowed.map((source) => new RegExp(source));
    expect(names.filter((name) => !allowed.some((pattern) => pattern.test(name)))).toEqual([]);
  });

  it('has everything that is required and there', () => {
    // The bundles are not built in every unit run; scripts/package.mjs demands them.
    const there = packaged.required.filter((name) => existsSync(join(root, name)));
    expect(there).toContain('package.json');
    expect(names).toEqual(expect.arrayContaining(there));
  });
});
