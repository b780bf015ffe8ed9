import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { door, hasDoor } from './support/door';
import { activate, lineOf, showModel, untilShown } from './support/skill';

const themes = [
  { name: 'dark', theme: 'Default Dark Modern', css: '.monaco-workbench.vs-dark' },
  { name: 'light', theme: 'Default Light Modern', css: '.monaco-workbench.vs:not(.vs-dark)' },
  { name: 'high-contrast', theme: 'Default High Contrast', css: '.monaco-workbench.hc-black' },
];

describe('Looks', () => {
  before(async function () {
    if (!hasDoor) {
      this.skip();
    }
    const api = await activate();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const { document } = await showModel();
    const shown = await untilShown(api, document, (all) => all.length >= 100, 'predictions');
    const problem = shown.find(({ verdict }) => verdict !== 'agrees')?.range.start.line;
    const line = problem ?? lineOf(document, '"samples"');
    await showScratch();
    const editor = await showModel();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.InCenter);
  });

  after(async () => {
    await vscode.workspace.getConfiguration('workbench').update('colorTheme', undefined, true);
  });

  for (const { name, theme, css } of themes) {
    it(`of predictions in ${name}`, async () => {
      await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, true);
      await door.wait(css);
      const colours = new Set((await door.afterTexts()).map(({ colour }) => colour));
      assert.ok(colours.size > 0, 'predictions are in sight');
      await door.screenshot(`predictions-${name}`);
    });
  }
});

/** The scratch file of an earlier test, beside the model, where there is one. */
async function showScratch(): Promise<void> {
  const [file] = await vscode.workspace.findFiles('*.utterances');
  if (file) {
    await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Two, preview: false });
  }
}
