// The desktop host: the VS Code that @vscode/test-electron downloads.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './install.mjs';
import { quietSettings } from './settings.mjs';

const connectTimeout = 15_000;

/** Why a desktop VS Code cannot run here, or undefined. */
export function whyNoDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY ? 'there is no display' : undefined;
}

/** Path of a desktop VS Code, downloaded where it is not in the cache. Fails soon where it cannot be reached. */
export async function downloadDesktop(say) {
  const { downloadAndUnzipVSCode, ProgressReportStage } = await import('@vscode/test-electron');
  let giveUp;
  const unreachable = new Promise((_, reject) => {
    giveUp = setTimeout(() => reject(new Error('no answer from the download server')), connectTimeout);
  });
  const reporter = {
    report({ stage }) {
      // The first answer has come; the download itself may take its time.
      if (stage !== ProgressReportStage.FetchingVersion) clearTimeout(giveUp);
      if (stage === ProgressReportStage.Downloading) say('Downloading VS Code (once)');
    },
    error() {},
  };
  const options = { cachePath: join(cacheFolder(), 'vscode-desktop'), timeout: connectTimeout, reporter };
  const download = downloadAndUnzipVSCode(options);
  download.catch(() => {}); // may fail after we gave up on it
  try {
    return await Promise.race([download, unreachable]);
  } finally {
    clearTimeout(giveUp);
  }
}

/** Runs a compiled suite in a downloaded desktop VS Code; resolves with its exit code, or 'timeout'. */
export async function runOnDesktop({ executable, extension, suite, workspace, env, timeout }) {
  const { runTests } = await import('@vscode/test-electron');
  const data = mkdtempSync(join(tmpdir(), 'skill-lens-vscode-'));
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify(quietSettings));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve('timeout'), timeout);
  });
  const ended = runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    extensionTestsEnv: env,
    launchArgs: [
      workspace,
      '--user-data-dir',
      data,
      '--extensions-dir',
      join(data, 'extensions'),
      '--disable-workspace-trust',
      ...root,
    ],
  }).catch((error) => error.code ?? error.message);
  try {
    return await Promise.race([ended, late]);
  } finally {
    clearTimeout(timer);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}
