// `npm start [-- path/to/model.json]`: from a fresh clone to a model's predictions on the screen; `npm start -- --web` shows them in a
// VS Code in the browser.
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { build, isStale } from './build.mjs';
import { findProgram, root, run, runNode } from './command.mjs';
import { ensureInstalled } from './setup.mjs';
import { startWeb } from './startWeb.mjs';

const example = resolve(root, 'examples/cinema/skill-package/interactionModels/custom/en-US.json');
const skillLayouts = [
  /[\\/]skill-package[\\/]interactionModels[\\/]custom[\\/][^\\/]+$/,
  /[\\/]models[\\/][^\\/]+$/,
];

const inBrowser = process.argv.includes('--web');
const [argument, ...options] = process.argv.slice(2).filter((option) => option !== '--web');
// npm runs scripts in the repository's root; a path was meant from where the user stands.
const model = argument ? resolve(process.env['INIT_CWD'] ?? process.cwd(), argument) : example;
if (!existsSync(model)) {
  console.error(
    `There is no ${argument ?? model}. Give the path of an interaction model: npm start -- path/to/model.json`,
  );
  process.exit(2);
}
await ensureInstalled();
if (isStale()) {
  console.log('Building');
  if (!(await build())) process.exit(1);
}
if (inBrowser) await startWeb(skillFolder(model), model);
else process.exitCode = await startOnTerminal();
// Whoever still has the window open keeps a connection.
if (inBrowser) process.exit();

async function startOnTerminal() {
  const code = await runNode(['dist/cli.js', 'lens', model, ...options]);
  if (code === 0) await showInEditor();
  return code;
}

async function showInEditor() {
  const folder = skillFolder(model);
  const args = [`--extensionDevelopmentPath=${root}`, folder, '--goto', model];
  const editor = findProgram('code');
  if (editor && process.stdout.isTTY && !process.env['CI']) {
    console.log('\nOpening it in VS Code');
    const windows = process.platform === 'win32';
    await run(editor, windows ? args.map((text) => `"${text}"`) : args, { shell: windows });
    return;
  }
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const short = (path) => (relative(here, path).startsWith('..') ? path : relative(here, path) || '.');
  console.log(`
See the same in VS Code, live while you type:
  code --extensionDevelopmentPath="${root}" "${short(folder)}" --goto "${short(model)}"
in a VS Code in the browser, without installing one: npm start -- --web
or open this repository in VS Code and press F5; \`npm run package\` makes a .vsix to install.`);
}

/** The skill that a model file belongs to, or the folder it lies in. */
function skillFolder(path) {
  const layout = skillLayouts.find((pattern) => pattern.test(path));
  return layout ? path.replace(layout, '') : dirname(path);
}
