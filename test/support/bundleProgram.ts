import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface BundledProgram {
  readonly path: string;
  remove(): void;
}

/** A program of this folder in one file that Node runs as a process or as a thread, bundled as the product is. */
export async function bundleProgram(name: string): Promise<BundledProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'skill-lens-train-'));
  const path = join(folder, `${name}.cjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
    outfile: path,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['@tensorflow/tfjs-node'],
    logLevel: 'error',
  });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
