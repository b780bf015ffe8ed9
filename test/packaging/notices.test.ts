import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundledPackages, noticesOf } from '../../scripts/notices.mjs';

const root = resolve(import.meta.dirname, '../..');

describe('the notices of bundled packages', async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['server/src/node/main.ts'],
    outdir: 'nowhere',
    write: false,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['@tensorflow/tfjs-node'],
    metafile: true,
    logLevel: 'silent',
  });
  const folders = bundledPackages([metafile]);
  const notices = noticesOf(root, folders);

  it('name every package that esbuild took something of, nested ones too', () => {
    const inputs = Object.keys(metafile.inputs).filter((path) => path.includes('node_modules/'));
    expect(inputs.length).toBeGreaterThan(100);
    expect(inputs.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
    for (const folder of folders) {
      const { name, version } = JSON.parse(readFileSync(`${root}/${folder}/package.json`, 'utf8'));
      expect(notices).toContain(`${name} ${version} (`);
    }
  });

  it('hold the text of each licence', () => {
    const sections = notices.split(`\n\n${'-'.repeat(80)}\n\n`).slice(1);
    expect(sections).toHaveLength(folders.length);
    expect(sections.filter((section) => !/copyright/i.test(section) || section.length < 500)).toEqual([]);
  });
});
