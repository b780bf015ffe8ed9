// `node scripts/look.mjs FOLDER FILE OUT.png`: a picture of a file in the real VS Code with the packed extension installed.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../test/host/browser.mjs';
import { installHost } from '../test/host/install.mjs';
import { startServer } from '../test/host/server.mjs';
import { newestSource } from './build.mjs';
import { root } from './command.mjs';
import { doSteps, readSteps, stepsOfOptions, stepsUsage } from './look/steps.mjs';
import { makePackage } from './package.mjs';
import { ensureInstalled } from './setup.mjs';

const usage = `node scripts/look.mjs FOLDER FILE OUT.png [options]
       node scripts/look.mjs FOLDER FILE --steps FILE [options]
  --wait SECONDS   how long to wait before the picture (default 8)
  --for CSS        wait until this is on the screen, then the seconds
  --line N         reveal this line and put the cursor at its end
  --type TEXT      type this at the cursor, key by key
  --press KEYS     then press keys, in Playwright's words, comma between (Control+S,F8)
${stepsUsage}
  --theme NAME     colour theme (default "Default Dark Modern")
  --size WxH       window size (default 1280x800)
  --language TAG   display language as extensions see it (de); the editor's own texts stay English without its language pack
  --vsix FILE      this package; default: the one in the repository's root, packed anew where it is missing or old
The folder is copied first: nothing is written into it.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    wait: { type: 'string', default: '8' },
    for: { type: 'string' },
    line: { type: 'string' },
    type: { type: 'string' },
    press: { type: 'string' },
    steps: { type: 'string' },
    theme: { type: 'string', default: 'Default Dark Modern' },
    size: { type: 'string', default: '1280x800' },
    language: { type: 'string' },
    vsix: { type: 'string' },
  },
});
if (positionals.length !== (values.steps ? 2 : 3)) {
  console.error(usage);
  process.exit(2);
}
const missing = positionals.slice(0, 2).find((path) => !existsSync(path));
if (missing !== undefined) {
  console.error(`There is no ${missing}; FILE is named from where you stand, not from FOLDER.`);
  process.exit(2);
}
const [folder, file, picture] = positionals.map((path) => resolve(path));
await look(values.steps ? stepsOfFile(values.steps) : stepsOfOptions(values, picture));

function stepsOfFile(path) {
  try {
    return readSteps(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`${path}: ${error.message}`);
    process.exit(2);
  }
}

async function look(steps) {
  await ensureInstalled();
  const vsix = [values.vsix ? resolve(values.vsix) : await findPackage()];
  const host = await installHost();
  const scratch = mkdtempSync(join(tmpdir(), 'skill-lens-look-'));
  const copy = join(scratch, basename(folder));
  cpSync(folder, copy, { recursive: true });
  const closers = [() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })];
  try {
    // As an author has it whose machine is at rest.
    const settings = { 'skillLens.finetune.onOpen': true, 'skillLens.finetune.pauseWhenBusy': false };
    settings['workbench.colorTheme'] = values.theme;
    const server = await startServer(host, { vsix, settings });
    closers.push(() => server.stop());
    const [width, height] = values.size.split('x').map(Number);
    const browser = await openBrowser(host, { width, height });
    closers.push(() => browser.close());
    if (values.language) await browser.page.addInitScript(speak, values.language);
    const path = join(copy, relative(folder, file));
    const target = values.line ? `${path}:${values.line}:9999` : path;
    const payload = { ...(values.line ? { gotoLineMode: 'true' } : {}), openFile: server.uri(target) };
    await browser.page.goto(server.url(copy, payload));
    await doSteps(browser.page, steps);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** In the page, before the workbench reads it. */
function speak(language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => undefined });
}

async function findPackage() {
  const packed = readdirSync(root).find((name) => name.endsWith('.vsix'));
  const isFresh = packed && statSync(join(root, packed)).mtimeMs > newestSource();
  return isFresh ? join(root, packed) : makePackage();
}
