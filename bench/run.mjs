// `node bench/run.mjs NAME [--node PATH] [options]`: bundles bench/NAME.ts and runs it, with this Node or the one named.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, isStale } from '../scripts/build.mjs';
import { capture, root, run } from '../scripts/command.mjs';
import { buildKernels } from '../scripts/kernels.mjs';
import { ensureInstalled } from '../scripts/setup.mjs';

/** Programs that a benchmark starts in processes of their own, bundled beside it. */
const processes = {
  speed: ['speed/contestant'],
  own: ['own/contestant'],
  continue: ['continue/contestant'],
  transfer: ['transfer/contestant'],
  nlu: ['nlu/contestant'],
  growth: ['nlu/contestant'],
};

const [name, ...given] = process.argv.slice(2);
const { node, options } = readNode(given);
if (!name || !existsSync(join(root, `bench/${name}.ts`))) {
  console.error(`There is no benchmark ${name ?? ''}: bench/${name ?? 'NAME'}.ts`);
  process.exit(2);
}
await ensureInstalled();
if (isStale() && !(await build())) process.exit(1);
await buildKernels();
const peers = await installPeers();
const folder = makeFolder();
cpSync(join(root, 'dist'), join(root, folder, 'dist'), {
  recursive: true,
  filter: (path) => !path.endsWith('.map'),
});
await bundle([name, ...(processes[name] ?? [])].map((entry) => `bench/${entry}.ts`));
process.exitCode = await run(node, ['--enable-source-maps', `${folder}/${name}.js`, ...options], {
  env: { ...process.env, SKILL_LENS_BENCH_PEERS: peers, SKILL_LENS_BENCH_FOLDER: folder },
});
rmSync(join(root, folder), { recursive: true, force: true });

/**
 * A folder of this run's own for bundles and a copy of the build, which nobody builds anew while it is measured; those
 * of runs that were cut off go.
 */
function makeFolder() {
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  for (const left of readdirSync(join(root, 'out/bench'))) {
    if (!isRunning(Number(left))) rmSync(join(root, 'out/bench', left), { recursive: true, force: true });
  }
  return `out/bench/${process.pid}`;
}

function isRunning(pid) {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function readNode(args) {
  const at = args.indexOf('--node');
  if (at < 0) return { node: process.execPath, options: args };
  return { node: args[at + 1] ?? process.execPath, options: args.toSpliced(at, 2) };
}

async function bundle(entryPoints) {
  const { build: esbuild } = await import('esbuild');
  await esbuild({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
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
