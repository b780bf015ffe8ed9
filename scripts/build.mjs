// Builds where the bundles are missing or older than what they are made of.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { capture, root } from './command.mjs';

const sources = [
  'src',
  'server/src',
  'server/assets',
  'esbuild.mjs',
  'scripts/bundles.mjs',
  'package-lock.json',
];
const bundles = [
  'extension.js',
  'nodeLens.js',
  'browser.js',
  'webServer.js',
  'server.js',
  'worker.js',
  'cli.js',
  'tfjs-backend-wasm-simd.wasm',
];

/** Builds everything; prints what the build says only where it fails. Resolves with whether it worked. */
export async function build(...options) {
  const { code, output } = await capture(process.execPath, ['esbuild.mjs', ...options]);
  if (code !== 0) console.error(output.trim());
  return code === 0;
}

/** Whether a build is due. */
export function isStale() {
  const built = bundles.map((name) => join(root, 'dist', name));
  if (!built.every(existsSync)) return true;
  // The .wasm file keeps the time of its package.
  const oldest = Math.min(
    ...built.filter((path) => path.endsWith('.js')).map((path) => statSync(path).mtimeMs),
  );
  return newestSource() > oldest;
}

/** When what the bundles are made of was last changed, in ms since the epoch. */
export function newestSource() {
  return Math.max(...sources.map((path) => newest(join(root, path))));
}

function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
