// Bundles everything that runs: `node esbuild.mjs [--watch] [--production]`.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { bundles, optionsOf } from './scripts/bundles.mjs';
import { buildKernels } from './scripts/kernels.mjs';
import { writeNotices } from './scripts/notices.mjs';
import { writeGermanSchemas } from './scripts/schemas.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

// In Node tfjs-backend-wasm asks for no threads, so the threaded file is never loaded.
const wasmFiles = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];

const wanted = bundles.filter(({ test }) => !(test && production));
let building = 0;

if (production) rmSync(join(root, 'dist'), { recursive: true, force: true });
copyWasm();
copyPretrained();
writeGermanSchemas(root);
await buildKernels();
const contexts = await Promise.all(wanted.map(makeContext));
if (watch) await Promise.all(contexts.map((bundle) => bundle.watch()));
else await buildOnce();

function makeContext(bundle) {
  return context({
    ...optionsOf(bundle, root),
    minify: production,
    sourcemap: production ? false : 'linked',
    sourcesContent: false,
    logLevel: watch ? 'silent' : 'info',
    plugins: watch ? [reportForEditor()] : [],
  });
}

async function buildOnce() {
  const results = await Promise.allSettled(contexts.map((bundle) => bundle.rebuild()));
  await Promise.all(contexts.map((bundle) => bundle.dispose()));
  const built = results.flatMap((result, i) =>
    result.status === 'fulfilled' ? [{ ...wanted[i], ...result.value }] : [],
  );
  for (const { metafile } of built) printSizes(metafile);
  writeNotices(
    root,
    built.filter(({ test }) => !test).map(({ metafile }) => metafile),
  );
  // esbuild has said already what is wrong.
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
  for (const program of ['dist/cli.js', 'dist/server.js'].map((path) => join(root, path))) {
    if (existsSync(program)) chmodSync(program, 0o755);
  }
}

function printSizes({ outputs }) {
  for (const [path, { bytes }] of Object.entries(outputs)) {
    if (!path.endsWith('.map')) console.log(`${path.padEnd(40)} ${kilobytes(bytes)}`);
  }
}

function copyWasm() {
  const require = createRequire(import.meta.url);
  const from = join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json')), 'dist');
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const file of wasmFiles) {
    const to = join(root, 'dist', file);
    copyFileSync(join(from, file), to);
    if (!watch) console.log(`${`dist/${file}`.padEnd(40)} ${kilobytes(statSync(to).size)}`);
  }
}

function copyPretrained() {
  const from = join(root, 'server/assets/pretrained');
  if (!existsSync(from)) return;
  mkdirSync(join(root, 'dist/pretrained'), { recursive: true });
  const files = readdirSync(from).filter((name) =>
    /^(model\.json|weights\.bin|words\.[a-z]{2}\.bin)$/.test(name),
  );
  for (const file of files) copyFileSync(join(from, file), join(root, 'dist/pretrained', file));
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(0).padStart(6)} kB`;
}

/**
 * Prints what the problem matcher in .vscode/tasks.json reads: one start and one end around all bundles that are built together, so that a
 * debugger waits for the last of them.
 */
function reportForEditor() {
  return {
    name: 'report-for-editor',
    setup(build) {
      build.onStart(() => {
        if (building++ === 0) console.log('[watch] build started');
      });
      build.onEnd(({ errors }) => {
        for (const { text, location } of errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
        if (--building === 0) console.log('[watch] build finished');
      });
    },
  };
}
