// `npm run fuzz -- --minutes N --seed S [--only NAME]`: attacks the built product (test/fuzz), in a bundle of its own.
// SKILL_LENS_FUZZ_MODELS may name a folder of models to begin with.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, runNode } from './command.mjs';
import { ensureInstalled } from './setup.mjs';

await ensureInstalled();
const outfile = join(root, 'out/fuzz.js');
const folder = JSON.stringify(join(root, 'test/support/here'));
await build({
  absWorkingDir: root,
  entryPoints: ['test/fuzz/main.ts'],
  outfile,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  mainFields: ['module', 'main'],
  external: ['@tensorflow/tfjs-node', 'esbuild'],
  // Where the support files look for the repository from.
  define: { 'import.meta.url': 'supportUrl' },
  banner: { js: `const supportUrl = require('node:url').pathToFileURL(${folder}).href;` },
  logLevel: 'error',
});
process.exitCode = await runNode([outfile, ...process.argv.slice(2)]);
