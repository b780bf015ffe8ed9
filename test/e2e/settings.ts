import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import { type AfterText, colouredSlots, door, hasDoor, isVerdict, untilSeen } from './support/door';
import { activate, showModel, untilAllShown } from './support/skill';

const section = 'skillLens.decorations';

describe('The decoration settings', () => {
  let api: SkillLensApi;
  let document: vscode.TextDocument;

  before(async () => {
    api = await activate();
    ({ document } = await showModel());
    await untilAllShown(api, document);
  });

  afterEach(async () => {
    for (const key of ['predictions', 'slots', 'confidence']) {
      await vscode.workspace
        .getConfiguration(section)
        .update(key, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  const shown = () => api.decorations(document.uri);

  async function set(key: string, value: unknown): Promise<void> {
    const settings = vscode.workspace.getConfiguration(section);
    await settings.update(key, value, vscode.ConfigurationTarget.Global);
  }

  it('turn predictions off and on again at once, by command', async () => {
    const before = shown().length;
    await vscode.commands.executeCommand('skillLens.togglePredictions');
    assert.equal(shown().length, 0);
    if (hasDoor) {
      const isBare = (drawn: readonly AfterText[]) => !drawn.some(({ text }) => isVerdict(text));
      await untilSeen(door.afterTexts, isBare, 'no predictions');
    }
    await vscode.commands.executeCommand('skillLens.togglePredictions');
    assert.equal(shown().length, before);
  });

  it('show problems alone', async () => {
    await set('predictions', 'problems');
    assert.ok(shown().every(({ verdict }) => verdict !== 'agrees'));
  });

  it('leave the confidence out', async () => {
    await set('confidence', 'off');
    assert.ok(shown().length > 0);
    assert.ok(shown().every(({ text }) => !/sure/.test(text)));
  });

  it('leave slots uncoloured', async function () {
    if (!hasDoor) {
      this.skip();
    }
    const editor = await showModel();
    const lineWithSlot = shown().find(({ text }) => text.includes(' · '))?.range.start.line ?? 0;
    editor.revealRange(document.lineAt(lineWithSlot).range, vscode.TextEditorRevealType.InCenter);
    await untilSeen(colouredSlots, (slots) => slots.some(isPlaceholder), 'coloured slots');
    await set('slots', false);
    await untilSeen(colouredSlots, (slots) => !slots.some(isPlaceholder), 'no coloured slots');
  });
});

/** Whole, or its brace alone where semantic highlighting draws the name by itself. */
function isPlaceholder(text: string): boolean {
  return /^\{(\w+\})?$/.test(text);
}
