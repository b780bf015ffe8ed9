// The web host: VS Code for the Web in a headless Chromium, the extension in a web worker, its files in a virtual file system.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { openDoor } from './door.mjs';
import { installHost } from './install.mjs';
import { serveVscodeWeb } from './vscodeWeb.mjs';
import { runPage } from './web.mjs';

/** Where a suite in a browser finds what is in a process's environment elsewhere. */
const environmentFile = '.skill-lens-e2e.json';

/** Runs a compiled suite in the web worker extension host; resolves with the exit code that VS Code reports, or 'timeout'. */
export async function runInVirtual({ extension, suite, workspace, shots, env, timeout, say }) {
  const host = await installHost(say);
  const closers = [];
  let page;
  try {
    const door = await openDoor(
      () => page,
      shots,
      (results) => writeFileSync(env.SKILL_LENS_RESULTS, results),
    );
    closers.push(() => door.close());
    const environment = { ui: door.address, grep: env.SKILL_LENS_GREP };
    writeFileSync(join(workspace, environmentFile), JSON.stringify(environment));
    const served = await serveVscodeWeb({
      extension,
      suite: suite.replace(/\.js$/, ''),
      folder: workspace,
      say,
    });
    closers.push(() => served.close());
    const browser = await openBrowser(host, { say });
    closers.push(() => browser.close());
    page = browser.page;
    const code = await runPage(page, served.url(), timeout);
    if (code !== 0) {
      await page.screenshot({ path: join(shots, 'failed-web.png') }).catch(() => {});
      say(`VS Code reported ${code}; the window as it was: ${join(shots, 'failed-web.png')}`);
    }
    return code;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}
