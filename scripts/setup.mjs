// Installs what is missing. Node only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, isProgram, root } from './command.mjs';

const oldestNode = [20, 19];

/**
 * Makes node_modules what package-lock.json says; does nothing where it already is.
 * Ends the process with a message where that is not possible.
 */
export async function ensureInstalled() {
  checkNode();
  const reason = whyInstall();
  if (!reason) return;
  const started = performance.now();
  console.log(`Installing dependencies (${reason})`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await capture(npm, args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    console.error(output.trim().split('\n').slice(-20).join('\n'));
    fail(
      `\`npm ci\` failed (${code}). Is the package registry reachable? Mend that and run the same command again.`,
    );
  }
  console.log(`Installed in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

/**
 * Why an install is due, or undefined. npm writes node_modules/.package-lock.json when an install is complete, so one that was cut off
 * or that belongs to another commit is recognised without a mark of our own.
 */
function whyInstall() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) fail('package-lock.json cannot be read; restore it from the repository.');
  if (!installed) return 'none are there yet';
  const differs = Object.entries(wanted).some(
    ([path, { version, optional, peer }]) =>
      path.startsWith('node_modules/') && !optional && !peer && installed[path]?.version !== version,
  );
  return differs ? 'package-lock.json has changed' : undefined;
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldMajor, oldMinor] = oldestNode;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  fail(`Skill Lens needs Node ${oldestNode.join('.')} or newer, this is ${process.versions.node}.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (isProgram(import.meta.url)) await ensureInstalled();
