// The server host: VS Code's server and workbench, shown in a headless Chromium.
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { openDoor } from './door.mjs';
import { installHost } from './install.mjs';
import { startServer } from './server.mjs';

/** Runs a compiled suite in the extension host; resolves with the exit code that VS Code reports, or 'timeout'. */
export async function runInServer({ extension, suite, workspace, shots, env, vsix, timeout, say }) {
  const host = await installHost(say);
  const closers = [];
  let page;
  try {
    const door = await openDoor(() => page, shots);
    closers.push(() => door.close());
    const server = await startServer(host, { vsix, env: { ...env, SKILL_LENS_UI: door.address } });
    closers.push(() => server.stop());
    const browser = await openBrowser(host, { say });
    closers.push(() => browser.close());
    page = browser.page;
    const payload = {
      extensionDevelopmentPath: server.uri(extension),
      extensionTestsPath: server.uri(suite.replace(/\.js$/, '')),
    };
    const code = await runPage(page, server.url(workspace, payload), timeout);
    if (code !== 0) {
      await page.screenshot({ path: join(shots, 'failed.png') }).catch(() => {});
      say(`VS Code reported ${code}; the window as it was: ${join(shots, 'failed.png')}`);
    }
    return code;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** Opens the window and waits until the workbench says that the tests are over. */
export async function runPage(page, address, timeout) {
  const over = new Promise((resolve) => page.exposeFunction('codeAutomationExit', (code) => resolve(code)));
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
  if (process.env['SKILL_LENS_VERBOSE']) {
    page.on('console', (message) => console.log(`[${message.type()}] ${message.text()}`));
  }
  const crashed = new Promise((resolve) => {
    page.once('crash', () => resolve('crash of the page'));
    // As when whoever started us wants an end.
    page.once('close', () => resolve('a closed window'));
  });
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve('timeout'), timeout);
  });
  await page.goto(address, { timeout });
  const code = await Promise.race([over, crashed, late]);
  clearTimeout(timer);
  return code;
}
