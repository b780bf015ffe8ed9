// Finds a Chromium and starts it without a window.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { settle } from './install.mjs';

/** Milliseconds; seconds on a machine at rest. */
const startTimeout = 180_000;

const run = promisify(execFile);
const installedNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser: `CHROMIUM`, else one on the PATH that starts, else the carried one. The caller closes it. */
export async function openBrowser(host, { width = 1280, height = 800, say = console.log } = {}) {
  const named = process.env['CHROMIUM'];
  if (named) return launch(host, { path: named, env: {} }, width, height);
  const installed = findInstalled();
  if (installed) {
    try {
      return await launch(host, { path: installed, env: {} }, width, height);
    } catch (error) {
      say(`${installed} does not start (${firstLine(error)}); using the carried Chromium`);
    }
  }
  return launch(host, await carriedChromium(host), width, height);
}

async function launch(host, { path, env }, width, height) {
  const { chromium } = createRequire(join(host.folder, 'package.json'))('playwright-core');
  const profile = mkdtempSync(join(tmpdir(), 'skill-lens-chromium-'));
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: path,
      headless: true,
      viewport: { width, height },
      args: flags,
      timeout: startTimeout,
      // Chromium leaves its own folders in TMPDIR; inside the profile they go away with it.
      env: { ...process.env, TMPDIR: profile, ...env },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      page,
      async close() {
        await context.close();
        forget();
      },
    };
  } catch (error) {
    forget();
    throw error;
  }
}

function findInstalled() {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of installedNames) {
      const path = join(folder, name);
      if (folder && existsSync(path) && statSync(path).isFile()) return path;
    }
  }
  return undefined;
}

/** Unpacks the Chromium of @sparticuz/chromium, with the libraries and the font it carries, beside the host. */
async function carriedChromium(host) {
  const ready = join(host.folder, 'chromium');
  if (!existsSync(ready)) {
    const partial = `${ready}.partial-${process.pid}`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    // The package asks for a newer Node than the project's, and unpacks into TMPDIR.
    await run(host.node, ['--input-type=module', '-e', unpack], {
      cwd: host.folder,
      env: { ...process.env, TMPDIR: partial },
    });
    writeFileSync(join(partial, 'fonts.conf'), fontConfiguration(ready));
    settle(partial, ready);
  }
  const libraries = [join(ready, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    path: join(ready, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(ready, 'fonts.conf') },
  };
}

const unpack = `
  import { join } from 'node:path';
  import { inflate } from '@sparticuz/chromium';
  const bin = join(process.cwd(), 'node_modules/@sparticuz/chromium/bin');
  await Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((f) => inflate(join(bin, f))));
`;

/** The machine's own fonts, and the carried one for machines that have none. */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}

function firstLine(error) {
  return String(error.message ?? error).split('\n')[0];
}
