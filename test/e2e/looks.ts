/** Pictures of the window in VS Code's own themes; the README shows some of them. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { door, hasDoor, isVerdict, untilSeen } from './support/door';
import { activate, modelUri, showModel, untilAllShown, untilReady } from './support/skill';
import { untilHolds } from './support/until';

const themes = [
  { name: 'dark', theme: 'Default Dark Modern', css: '.monaco-workbench.vs-dark' },
  { name: 'light', theme: 'Default Light Modern', css: '.monaco-workbench.vs' },
  { name: 'high-contrast', theme: 'Default High Contrast', css: '.monaco-workbench.hc-black' },
  { name: 'high-contrast-light', theme: 'Default High Contrast Light', css: '.monaco-workbench.hc-light' },
];

/** What would only take room from what the pictures are to show. */
const quiet = { 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false };

describe('Looks', () => {
  before(async function () {
    if (!hasDoor) {
      this.skip();
    }
    await setAll({ ...quiet });
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.joinAllGroups');
  });

  after(async () => {
    const keys = [...Object.keys(quiet), 'workbench.colorTheme'];
    await setAll(Object.fromEntries(keys.map((key) => [key, undefined])));
  });

  for (const { name, theme, css } of themes) {
    it(`of a model and its scratch file in ${name}`, async () => {
      await setAll({ 'workbench.colorTheme': theme });
      await door.wait(css);
      await showMisheardSample();
      await picture(`model-${name}`);
      await showScratch();
      await picture(`scratch-${name}`);
    });
  }
});

async function setAll(values: Record<string, unknown>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
  }
}

async function picture(name: string): Promise<void> {
  const isThere = (drawn: readonly { text: string }[]) => drawn.some(({ text }) => isVerdict(text));
  const drawn = await untilSeen(door.afterTexts, isThere, 'predictions');
  assert.ok(drawn.every(({ colour }) => colour !== ''));
  await door.screenshot(name);
}

/** Samples around the first that is taken for another intent. */
async function showMisheardSample(): Promise<void> {
  const api = await activate();
  const editor = await showModel();
  await untilReady(api, editor.document.uri);
  const shown = await untilAllShown(api, editor.document);
  const { start } = (shown.find(({ verdict }) => verdict === 'differs') ?? shown[0])?.range ?? assert.fail();
  editor.selection = new vscode.Selection(start.line, 0, start.line, 0);
  editor.revealRange(new vscode.Range(start.line, 0, start.line, 0), vscode.TextEditorRevealType.InCenter);
}

async function showScratch(): Promise<void> {
  const api = await activate();
  const file = vscode.Uri.joinPath(await modelUri(), '../../../../try.utterances');
  const { document } = await vscode.window.showTextDocument(file, { preview: false });
  await untilHolds(() => api.decorations(document.uri).length > 5, api.onPredictions, 'predictions');
}
