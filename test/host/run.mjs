// Picks a host, runs the compiled suite there, and believes only the results file.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadDesktop, runOnDesktop, whyNoDesktop } from './desktop.mjs';
import { runInVirtual } from './virtual.mjs';
import { runInServer } from './web.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Milliseconds until a run that hangs is ended: many times what one takes, as a machine may have much else to do. */
const longestRun = 1_800_000;

const workspaceFolders = [join(root, 'examples', 'cinema'), join(root, 'test', 'e2e', 'workspace')];

/**
 * Runs a suite in a real VS Code and returns its results (format: README.md).
 * Throws when no host can be had, or when the extension host ended without leaving results.
 * `vsix`: test this packed extension instead of the working tree. `folders`: laid over each other to make the workspace.
 */
export async function runSuite({
  host = process.env['SKILL_LENS_HOST'] ?? 'auto',
  suite = join(root, 'out', host === 'web' ? 'e2e-web' : 'e2e', 'index.js'),
  extension = root,
  folders = workspaceFolders,
  shots = join(root, 'out', 'screenshots'),
  vsix,
  grep,
  timeout = longestRun,
  say = console.log,
}) {
  const scratch = mkdtempSync(join(tmpdir(), 'skill-lens-e2e-'));
  const results = join(scratch, 'results.json');
  const env = { SKILL_LENS_RESULTS: results, ...(grep ? { SKILL_LENS_GREP: grep } : {}) };
  try {
    // As people name folders: with a space, and with letters that are not ASCII's.
    const workspace = join(scratch, 'Meine Skills für Åse');
    makeWorkspace(workspace, folders);
    const driver = vsix ? emptyExtension(scratch) : extension;
    const packages = vsix ? [resolve(vsix)] : [];
    const job = { extension: driver, suite, workspace, shots, env, vsix: packages, timeout, say };
    const code = await runOnHost(host, job, say);
    return readResults(results, code);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runOnHost(wanted, job, say) {
  if (!['auto', 'desktop', 'server', 'web'].includes(wanted)) {
    throw new Error(`SKILL_LENS_HOST is desktop, server, web or auto, not ${wanted}`);
  }
  if (wanted === 'web') {
    say('In VS Code for the Web with a headless Chromium');
    return runInVirtual(job);
  }
  const executable = wanted === 'server' || job.vsix.length > 0 ? undefined : await findDesktop(wanted, say);
  if (executable) {
    say(`In the desktop VS Code ${executable}`);
    return runOnDesktop({ ...job, executable });
  }
  say('In the VS Code server with a headless Chromium');
  return runInServer(job);
}

/** A desktop VS Code, or undefined where the server host has to do. */
async function findDesktop(wanted, say) {
  try {
    const reason = wanted === 'auto' ? whyNoDesktop() : undefined;
    if (reason) throw new Error(reason);
    return await downloadDesktop(say);
  } catch (error) {
    if (wanted === 'desktop') throw new Error(`no desktop VS Code: ${error.message}`, { cause: error });
    say(`No desktop VS Code (${error.message})`);
    return undefined;
  }
}

/** Makes an emptied folder a copy of these folders, laid over each other. */
export function makeWorkspace(workspace, folders = workspaceFolders) {
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  for (const folder of folders.filter((path) => existsSync(path))) {
    cpSync(folder, workspace, { recursive: true });
  }
}

/** An extension that does nothing: a window under test needs one, and the packed extension is installed already. */
function emptyExtension(scratch) {
  const folder = join(scratch, 'driver');
  mkdirSync(folder);
  const manifest = { name: 'driver', publisher: 'skill-lens', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function readResults(file, code) {
  if (!existsSync(file)) {
    const hint =
      code === 'timeout'
        ? 'it was ended after its time limit'
        : 'did the extension host die, or the suite not load?';
    throw new Error(`VS Code ended (${code}) without results: ${hint}`);
  }
  const results = JSON.parse(readFileSync(file, 'utf8'));
  const failed = results.some((result) => result.state === 'failed');
  if (code !== 0 && !failed) {
    const error = `VS Code ended with ${code} although no test failed`;
    results.push({ title: 'the VS Code window', state: 'failed', ms: 0, error });
  }
  return results;
}
