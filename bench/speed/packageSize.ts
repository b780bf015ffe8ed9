import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { kernelFiles } from '../../server/src/engine/fused/kernelModule';
import { distFolder, outFolder, root } from './places';

export interface PackageSize {
  readonly vsixMegabytes: number;
  /** Both builds of our kernels, as they are shipped. */
  readonly kernelKilobytes: number;
}

/** What a file costs in a zip archive besides its content: two headers and twice its name. */
const entryOverhead = 76;

/**
 * The size of the package: every file of its allow-list (scripts/packaged.json), compressed as the archive has it, the
 * bundles minified as a production build has them. A production build itself would pull dist/ away from under the server.
 */
export function measurePackage(): PackageSize {
  const { allowed } = JSON.parse(readFileSync(join(root, 'scripts/packaged.json'), 'utf8')) as {
    allowed: string[];
  };
  const patterns = allowed.map((source) => new RegExp(source, 'i'));
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
  const built = readdirSync(distFolder, { recursive: true }).map(
    (name) => `dist/${String(name).replaceAll(sep, '/')}`,
  );
  const files = [...tracked, ...built].filter(
    (path) =>
      patterns.some((pattern) => pattern.test(path)) &&
      statSync(placeOf(path), { throwIfNoEntry: false })?.isFile(),
  );
  const bytes = files.reduce(
    (sum, path) =>
      sum + deflateRawSync(contentOf(path), { level: 9 }).length + entryOverhead + 2 * path.length,
    0,
  );
  const kernels = Object.values(kernelFiles).map((name) => statSync(join(distFolder, name)).size);
  return {
    vsixMegabytes: bytes / 1e6,
    kernelKilobytes: kernels.reduce((sum, size) => sum + size, 0) / 1e3,
  };
}

/** The bundles come from the copy that is measured. */
function placeOf(path: string): string {
  return join(path.startsWith('dist/') ? outFolder : root, path);
}

function contentOf(path: string): Uint8Array {
  const content = readFileSync(placeOf(path));
  if (!/^dist\/.*\.js$/.test(path)) return content;
  return Buffer.from(transformSync(content.toString(), { minify: true, target: 'node20' }).code);
}
