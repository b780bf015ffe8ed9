// `npm start -- --web [path/to/model.json]`: VS Code in the browser with the extension and a skill, and nothing to install by hand.
import { relative, sep } from 'node:path';
import { findProgram, root, run } from './command.mjs';

/** Serves until it is interrupted. `folder`: the skill's; `model`: the file that is shown at once. */
export async function startWeb(folder, model) {
  const { serveVscodeWeb } = await import('../test/host/vscodeWeb.mjs');
  const served = await serveVscodeWeb({ extension: root, folder, say: console.log });
  const url = served.url(relative(folder, model).split(sep).join('/'));
  console.log(`
VS Code with Skill Lens and ${folder}:

  ${url}

What you change there stays in that window; the files on the disk are left as they are. Ctrl+C ends it.`);
  await openInBrowser(url);
  await interrupted();
  served.close();
}

/** Where there is somebody to look at it. */
async function openInBrowser(url) {
  if (!process.stdout.isTTY || process.env['CI']) return;
  const openers = {
    darwin: ['open', [url]],
    win32: ['cmd', ['/c', 'start', '""', url.replaceAll('&', '^&')]],
  };
  const [program, args] = openers[process.platform] ?? ['xdg-open', [url]];
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (hasDisplay && (process.platform === 'win32' || findProgram(program))) {
    await run(program, args, { stdio: 'ignore' });
  }
}

function interrupted() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
}
