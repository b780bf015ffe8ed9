// Bundles everything that runs: `node esbuild.mjs [--watch] [--production]`.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { buildKernels } from './scripts/kernels.mjs';
import { writeNotices } from './scripts/notices.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const bundles = [
  // Loaded at once, so it is small; it loads the rest when there is something to do.
  { entry: 'src/extension.ts', out: 'dist/extension.js', external: ['vscode', './nodeLens'], eager: true },
  { entry: 'src/nodeLens.ts', out: 'dist/nodeLens.js', external: ['vscode'] },
  // In a browser an extension has one bundle, and its workers one each.
  { entry: 'src/browser.ts', out: 'dist/browser.js', external: ['vscode'], platform: 'browser' },
  { entry: 'server/src/web/main.ts', out: 'dist/webServer.js', platform: 'browser', format: 'iife' },
  { entry: 'server/src/web/worker.ts', out: 'dist/webWorker.js', platform: 'browser', format: 'iife' },
  { entry: 'server/src/node/main.ts', out: 'dist/server.js', banner: '#!/usr/bin/env node' },
  { entry: 'server/src/node/worker.ts', out: 'dist/worker.js' },
  // The MCP SDK is loaded by `mcp` alone: the other commands start without it.
  {
    entry: 'server/src/cli/main.ts',
    out: 'dist/cli.js',
    banner: '#!/usr/bin/env node',
    external: ['./mcp'],
    eager: true,
  },
  { entry: 'server/src/cli/mcp.ts', out: 'dist/mcp.js' },
  { entry: 'test/e2e/index.ts', out: 'out/e2e/index.js', external: ['vscode', 'mocha'], test: true },
];

// In Node tfjs-backend-wasm asks for no threads, so the threaded file is never loaded.
const wasmFiles = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];

const wanted = bundles.filter(({ test }) => !(test && production));
let building = 0;

if (production) rmSync(join(root, 'dist'), { recursive: true, force: true });
copyWasm();
copyPretrained();
await buildKernels();
const contexts = await Promise.all(wanted.map(makeContext));
if (watch) await Promise.all(contexts.map((bundle) => bundle.watch()));
else await buildOnce();

function makeContext({
  entry,
  out,
  external = [],
  banner = '',
  eager = false,
  platform = 'node',
  format = 'cjs',
}) {
  return context({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    format,
    // `import()` of a bundle beside becomes `require`, which takes paths without an ending.
    supported: { 'dynamic-import': !eager },
    platform,
    target: platform === 'node' ? 'node20' : 'es2023',
    // The modern entry of each package: it can be tree-shaken, and jsonc-parser's other one cannot be bundled.
    mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    external: ['@tensorflow/tfjs-node', ...external],
    banner: { js: banner },
    minify: production,
    sourcemap: production ? false : 'linked',
    sourcesContent: false,
    metafile: true,
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
