import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../server/src/engine/openEngine';
import { loadTensorflow, restoreUtil, tensorflowFolder } from '../../server/src/node/loadTensorflow';
import { wasmFolder } from '../support/testEngine';

describe('restoreUtil', () => {
  it('puts back what Node 23 removed and leaves the rest', () => {
    const own = (): boolean => true;
    const util: Record<string, unknown> = { isArray: own };
    restoreUtil(util);
    const isNullOrUndefined = util['isNullOrUndefined'] as (value: unknown) => boolean;
    expect([null, undefined, 0, ''].map(isNullOrUndefined)).toEqual([true, true, false, false]);
    expect(util['isArray']).toBe(own);
  });
});

describe('tensorflowFolder', () => {
  // The scripts are plain JavaScript, which has no types.
  const script = '../../scripts/engine-tensorflow.mjs';
  type Script = { readonly tensorflowFolder: typeof tensorflowFolder };

  it.each([
    {},
    { SKILL_LENS_CACHE: '/cache' },
    { SKILL_LENS_TENSORFLOW: '/own', SKILL_LENS_CACHE: '/cache' },
  ])('is where the script installs: %j', async (env) => {
    const { tensorflowFolder: folderOfScript } = (await import(script)) as Script;
    expect(tensorflowFolder(env)).toBe(folderOfScript(env));
  });

  it('carries the version of the bundled tfjs-core', () => {
    const { version } = createRequire(import.meta.url)('@tensorflow/tfjs-core/package.json') as {
      version: string;
    };
    expect(tensorflowFolder({ SKILL_LENS_CACHE: '/cache' })).toContain(version);
  });
});

describe('loadTensorflow', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'skill-lens-tensorflow-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const install = (program: string): void => {
    const place = join(folder, 'node_modules', '@tensorflow', 'tfjs-node');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'index.js'), program);
  };

  it('runs the package that was installed into the folder', async () => {
    install('globalThis.skillLensLoaded = require("node:util").isNullOrUndefined(null);');
    await loadTensorflow(folder);
    expect((globalThis as { skillLensLoaded?: boolean }).skillLensLoaded).toBe(true);
  });

  it('says why it did not load, and what to do', async () => {
    install('throw new Error("no library for this machine\\nand much more");');
    const opening = openEngine({
      backend: 'tensorflow',
      wasmFolder,
      loadTensorflow: () => loadTensorflow(folder),
    });
    await expect(opening).rejects.toThrow(
      'Backend "tensorflow" could not be loaded (no library for this machine); choose "wasm", or add the library as Skill Lens\'s README says.',
    );
  });

  it.each([
    [
      'our kernels are missing',
      () => Promise.reject(new Error('no kernels.wasm')),
      /could not be loaded \(no kernels/,
    ],
    [
      'they are no WebAssembly',
      async () => new Uint8Array([1, 2, 3]),
      /kernels could not be loaded \(WebAssembly/,
    ],
  ])('tells the first error where %s and there is no library either', async (_, readFile, first) => {
    const loadLibrary = () => loadTensorflow(folder);
    const opening = openEngine({ backend: 'auto', wasmFolder, readFile, loadTensorflow: loadLibrary });
    await expect(opening).rejects.toThrow(first);
    await expect(opening).rejects.toThrow(/Nor did the other backend start: .*tfjs-node is not installed/);
  });
});
