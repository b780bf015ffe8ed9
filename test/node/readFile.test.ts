import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createNodeFileSystem } from '../../server/src/node/fileSystem';
import { readRegularFile } from '../../server/src/node/readFile';
import { createTemporaryFolder } from '../cli/temporaryFolder';

const folder = createTemporaryFolder();
afterAll(() => folder.remove());
const isPosix = process.platform !== 'win32';

function linkTo(target: string, name: string): string {
  const path = join(folder.path, name);
  symlinkSync(target, path);
  return path;
}

function pipe(name: string): string {
  const path = join(folder.path, name);
  execFileSync('mkfifo', [path]);
  return path;
}

function sparse(name: string, bytes: number): string {
  const path = folder.write(name, '');
  truncateSync(path, bytes);
  return path;
}

describe('readRegularFile', () => {
  it('reads a file, and a link to one', async () => {
    const path = folder.write('a.json', 'ä');
    for (const each of [path, linkTo(path, 'link.json')]) {
      expect(new TextDecoder().decode(await readRegularFile(each))).toBe('ä');
    }
  });

  it('reads files that say they are empty and are not', async (context) => {
    context.skip(process.platform !== 'linux', '/proc is there on Linux only');
    expect((await readRegularFile('/proc/self/status')).length).toBeGreaterThan(100);
  });

  it.skipIf(!isPosix)('refuses a device without an end, at once', async () => {
    await expect(readRegularFile(linkTo('/dev/zero', 'zero.json'))).rejects.toThrow(/device, a pipe/);
  });

  it.skipIf(!isPosix)('refuses a pipe that nobody writes to', async () => {
    await expect(readRegularFile(pipe('pipe.json'))).rejects.toThrow(/device, a pipe/);
  });

  it('refuses a folder', async () => {
    mkdirSync(join(folder.path, 'folder.json'));
    await expect(readRegularFile(join(folder.path, 'folder.json'))).rejects.toThrow(/this is a folder/);
  });

  it('refuses what is too large, without reading it', async () => {
    const path = sparse('large.json', 33 * 1024 * 1024);
    await expect(readRegularFile(path)).rejects.toThrow(
      'the file has 33 MB, and no more than 32 MB are read; make it smaller',
    );
  });

  it('stops at the limit where a file grows while it is read', async () => {
    const path = folder.write('growing.json', 'x'.repeat(900));
    const reading = readRegularFile(path, { largest: 1000 });
    writeFileSync(path, 'x'.repeat(200_000));
    await expect(reading).rejects.toThrow(/no more than/);
  });

  it('leaves the code of the system where there is nothing', async () => {
    await expect(readRegularFile(join(folder.path, 'missing'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the file system of the server', () => {
  it.skipIf(!isPosix)('takes what it does not read for missing, and tells of it', async () => {
    const told: string[] = [];
    const fileSystem = createNodeFileSystem((message) => told.push(message));
    const path = linkTo('/dev/zero', '.skill-lens.json');
    expect(await fileSystem.readText(pathToFileURL(path).href)).toBeUndefined();
    expect(await fileSystem.readText(pathToFileURL(join(folder.path, 'none')).href)).toBeUndefined();
    expect(told).toEqual([expect.stringContaining(`${path}: not read: this is a device`)]);
  });
});
