import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { type Bundle, bundles, optionsOf } from '../../scripts/bundles.mjs';

const root = resolve(import.meta.dirname, '../..');
const forBrowsers = bundles.filter(({ platform, test }) => platform === 'browser' && !test);
const builtIn = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

/** Modules that a bundle would ask its place for, and Node's own that are in it by their name. */
function foreign({ inputs, outputs }: Metafile): string[] {
  const asked = Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  // What a package leaves out of browsers is an empty module; its place says so.
  const inside = Object.keys(inputs).filter((path) => !path.startsWith('(disabled):') && builtIn.has(path));
  return [...new Set([...asked, ...inside])];
}

async function bundle(options: Bundle): Promise<Metafile> {
  const { metafile } = await build({
    ...optionsOf(options, root),
    write: false,
    logLevel: 'silent',
  });
  return metafile;
}

describe('the bundles for browsers', () => {
  it('are the entry and its workers', () => {
    expect(forBrowsers.map(({ out }) => out)).toEqual(['dist/browser.js', 'dist/webServer.js']);
    expect(manifest.browser).toBe('./dist/browser.js');
    expect(manifest.capabilities.virtualWorkspaces).toEqual({ supported: true });
  });

  it.each(forBrowsers)('$out asks for nothing but VS Code', async (options) => {
    const metafile = await bundle(options);
    expect(foreign(metafile).filter((name) => name !== 'vscode')).toEqual([]);
    const ours = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules/'));
    expect(ours.filter((path) => /^server\/src\/(node|cli)\//.test(path))).toEqual([]);
  });

  it('would be found out: a bundle of the Node entry fails', async () => {
    const node = bundles.find(({ out }) => out === 'dist/worker.js')!;
    expect(foreign(await bundle(node))).toContain('node:fs/promises');
  });
});
