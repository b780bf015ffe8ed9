/** Runs the suite inside VS Code's web worker extension host. */
import * as vscode from 'vscode';
// Mocha's build for browsers; it puts `Mocha` on the global object.
import 'mocha/mocha.js';
import { quietSettings } from '../../host/settings.mjs';
import { runSuite } from '../run';
import { environment } from '../support/environment';

const environmentFile = '.skill-lens-e2e.json';

/** What VS Code reloads its window for; it is so in this window anyway. */
const reloading = new Set([
  'chat.disableAIFeatures',
  'security.workspace.trust.enabled',
  'update.mode',
  'workbench.enableExperiments',
]);

/** Reports nothing by itself: the results tell it all. */
class Silent {}

export async function run(): Promise<void> {
  await readEnvironment();
  await quieten();
  const { Mocha } = globalThis as unknown as { Mocha: Parameters<typeof runSuite>[0] };
  const load = () => import('../suite');
  await runSuite(Mocha, { reporter: Silent as never }, load, async (results) => {
    await fetch(`${environment.ui}/results`, { method: 'POST', body: results });
  });
}

async function readEnvironment(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, environmentFile));
  Object.assign(environment, JSON.parse(new TextDecoder().decode(bytes)));
}

/** Here nobody can write the user's settings before the window opens. */
async function quieten(): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  for (const [key, value] of Object.entries(quietSettings).filter(([name]) => !reloading.has(name))) {
    // What this VS Code does not know, it does not do either.
    await settings.update(key, value, vscode.ConfigurationTarget.Global).then(undefined, () => undefined);
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
