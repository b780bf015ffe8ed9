// VS Code's server, run by the Node it asks for.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietSettings } from './settings.mjs';

/** Milliseconds; seconds on a machine at rest. */
const startTimeout = 180_000;

/**
 * Starts a server with empty data of its own. `vsix`: packages to install first; `env`: for the extension host;
 * `settings`: user settings over the quiet ones. `stop` ends every process and removes the data.
 */
export async function startServer(host, { vsix = [], env = {}, settings = {} } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'skill-lens-vscode-'));
  const processes = [];
  const start = (args) => {
    const child = spawn(
      host.node,
      [join(host.vscode, 'out', 'server-main.js'), '--server-data-dir', data, ...args],
      {
        detached: true, // a process group of its own, so that extension hosts and language servers end with it
        env: { ...process.env, TMPDIR: join(data, 'tmp'), EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    processes.push(child);
    return collectOutput(child);
  };
  // The processes have a group of their own, so an interrupted run has to take them with it.
  const abandon = () => {
    for (const child of processes) signalGroup(child, 'SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const interrupt = () => process.exit(130);
  process.once('exit', abandon);
  for (const signal of interruptions) process.once(signal, interrupt);
  const stop = async () => {
    process.removeListener('exit', abandon);
    for (const signal of interruptions) process.removeListener(signal, interrupt);
    await Promise.all(processes.map(end));
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (const folder of ['data/User', 'tmp']) mkdirSync(join(data, folder), { recursive: true });
    const user = { ...quietSettings, ...settings };
    writeFileSync(join(data, 'data', 'User', 'settings.json'), JSON.stringify(user));
    const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off'];
    if (vsix.length > 0)
      await install(start([...quiet, ...vsix.flatMap((file) => ['--install-extension', file])]));
    const server = start([...quiet, ...serverFlags]);
    const port = await listening(server);
    return { port, stop, data, log: server.log, ...addresses(port) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const serverFlags = [
  ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
  '--disable-workspace-trust',
  '--force-disable-user-env',
  // Without it a built workbench ignores the extension under development and its tests.
  '--enable-smoke-test-driver',
];

function addresses(port) {
  const uri = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  return {
    uri,
    /** Address of a window on a folder; `payload`: what the desktop's command line would say, paths as `uri`. */
    url(folder, payload = {}) {
      const address = new URL(`http://127.0.0.1:${port}/`);
      address.searchParams.set('folder', folder);
      const entries = Object.entries(payload);
      if (entries.length > 0) address.searchParams.set('payload', JSON.stringify(entries));
      return address.href;
    },
  };
}

function collectOutput(child) {
  let text = '';
  const listeners = new Set();
  const read = (chunk) => {
    text += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return { child, log: () => text, onOutput: (listener) => listeners.add(listener) };
}

function install({ child, log }) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`VS Code could not install the package (${code})\n${log()}`));
    });
  });
}

function listening({ child, log, onOutput }) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`VS Code's server does not answer\n${log()}`)),
      startTimeout,
    );
    onOutput(() => {
      const port = /agent listening on (\d+)/.exec(log())?.[1];
      if (!port) return;
      clearTimeout(limit);
      resolve(Number(port));
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`VS Code's server ended (${code})\n${log()}`));
    });
  });
}

const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'];

async function end(child) {
  if (child.exitCode === null && child.signalCode === null && child.pid) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const impatient = setTimeout(() => signalGroup(child, 'SIGKILL'), 5000);
    await gone;
    clearTimeout(impatient);
  }
  signalGroup(child, 'SIGKILL');
}

function signalGroup({ pid }, signal) {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // the whole group is gone
  }
}
