/** The pictures of the walkthrough and of the README, as the window shows them; they are copied to media/ by hand. */
import * as vscode from 'vscode';
import { door, hasDoor, untilSeen } from './support/door';
import { activate, save, showModel, untilAllShown, untilReady } from './support/skill';

const { commands } = vscode;
const quiet = { 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false };
/** Below the tabs, beside the activity bar. */
const editorPart = '52,90,900,420';

describe('Pictures', () => {
  before(async function () {
    if (!hasDoor) {
      this.skip();
    }
    await setAll(quiet);
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('workbench.action.closeAllEditors');
    const api = await activate();
    const editor = await showModel();
    await save();
    await untilReady(api, editor.document.uri);
    const shown = await untilAllShown(api, editor.document);
    const { start } = (shown.find(({ verdict }) => verdict === 'differs') ?? shown[0])!.range;
    editor.selection = new vscode.Selection(start.line, 0, start.line, 0);
    editor.revealRange(new vscode.Range(start.line, 0, start.line, 0), vscode.TextEditorRevealType.InCenter);
    await commands.executeCommand('notifications.clearAll');
  });

  after(() => setAll({ 'editor.minimap.enabled': undefined, 'editor.stickyScroll.enabled': undefined }));

  it('of a model with its signs', async () => {
    await untilSeen(door.afterTexts, (drawn) => drawn.length > 5, 'predictions');
    await door.screenshot('walkthrough-open', editorPart);
  });

  it('of the hover card', async () => {
    const editor = await showModel();
    const { line } = editor.selection.active;
    // In the first word: over a slot there would be the slot's card.
    const at = new vscode.Position(line, editor.document.lineAt(line).firstNonWhitespaceCharacterIndex + 2);
    editor.selection = new vscode.Selection(at, at);
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    await door.wait('.monaco-hover .hover-contents', 'visible');
    await untilSeen(
      () => door.texts('.monaco-hover'),
      (texts) => texts.some((text) => text.includes('Rests on')),
      'the card',
    );
    await door.screenshot('walkthrough-signs', '52,60,1100,480');
    await door.press('Escape');
  });

  it('of the legend', async () => {
    void commands.executeCommand('skillLens.showLegend');
    await untilSeen(
      () => door.texts('.quick-input-list .monaco-list-row'),
      (rows) => rows.length >= 4,
      'the legend',
    );
    await door.screenshot('legend');
    await door.press('Escape');
  });

  it('of a phrase that is tried', async () => {
    void commands.executeCommand('skillLens.tryUtterance');
    await door.wait('.quick-input-widget input', 'visible');
    await door.type('is dune still on tonight', 20);
    await untilSeen(
      () => door.texts('.quick-input-list .monaco-list-row'),
      ([row]) => row?.includes('%') === true,
      'an answer',
    );
    await door.screenshot('walkthrough-try', '240,0,800,360');
    await door.press('Escape');
  });

  it('of the menu', async () => {
    void commands.executeCommand('skillLens.showMenu');
    await untilSeen(
      () => door.texts('.quick-input-list .monaco-list-row'),
      (rows) => rows.length >= 8,
      'the menu',
    );
    await door.screenshot('walkthrough-save', '240,0,800,510');
    await door.press('Escape');
  });
});

async function setAll(values: Record<string, unknown>): Promise<void> {
  for (const [key, value] of Object.entries(values))
    await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
}
