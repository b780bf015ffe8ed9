// `node bench/run.mjs NAME [--node PATH] [options]`: bundles bench/NAME.ts and runs it, with this Node or the one named.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, isStale } from '../scripts/build.mjs';
import { capture, root, run } from '../scripts/command.mjs';
import { buildKernels } from '../scripts/kernels.mjs';
import { ensureInstalled } from '../scripts/setup.mjs';

/** Programs that a benchmark starts in processes of their own, bundled beside it. */
const processes = { speed: ['speed/contestant'] };

const [name, ...given] = process.argv.slice(2);
const { node, options } = readNode(given);
if (!name || !existsSync(join(root, `bench/${name}.ts`))) {
  console.error(`There is no benchmark ${name ?? ''}: bench/${name ?? 'NAME'}.ts`);
  process.exit(2);
}
await ensureInstalled();
if (isStale() && !(await build())) process.exit(1);
await buildKernels();
keepBuild();
const peers = await installPeers();
await bundle([name, ...(processes[name] ?? [])].map((entry) => `bench/${entry}.ts`));
process.exitCode = await run(node, ['--enable-source-maps', `out/bench/${name}.js`, ...options], {
  env: { ...process.env, SKILL_LENS_BENCH_PEERS: peers },
});

function readNode(args) {
  const at = args.indexOf('--node');
  if (at < 0) return { node: process.execPath, options: args };
  return { node: args[at + 1] ?? process.execPath, options: args.toSpliced(at, 2) };
}

/** A copy of the build that nobody builds anew while it is measured. */
function keepBuild() {
  const copy = join(root, 'out/bench/dist');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, 'dist'), copy, { recursive: true, filter: (path) => !path.endsWith('.map') });
}

async function bundle(entryPoints) {
  const { build: esbuild } = await import('esbuild');
  await esbuild({
    absWorkingDir: root,
    entryPoints,
    outdir: 'out/bench',
    outbase: 'bench',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['@tensorflow/tfjs-node', 'esbuild'],
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });
}

/** Puts the peers into bench/node_modules. @returns why they are not there, or nothing */
async function installPeers() {
  const wanted = readFileSync(join(root, 'bench/package-lock.json'), 'utf8');
  const installed = join(root, 'bench/node_modules/.package-lock.json');
  if (existsSync(installed) && isInstalled(wanted, readFileSync(installed, 'utf8'))) return '';
  console.log('Installing the peers to compare with (bench/package.json)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code } = await capture(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: join(root, 'bench'),
    shell: process.platform === 'win32',
  });
  return code === 0 ? '' : `npm ci in bench/ failed (${code})`;
}

function isInstalled(wanted, installed) {
  const here = JSON.parse(installed).packages;
  return Object.entries(JSON.parse(wanted).packages).every(
    ([path, { version }]) => path === '' || here[path]?.version === version,
  );
}
