import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import { activate, showModel, untilShown } from './support/skill';
import { until } from './support/until';

describe('A model that is broken half-way', () => {
  let api: SkillLensApi;
  let editor: vscode.TextEditor;
  let sound: string;
  let soundCount: number;

  before(async () => {
    api = await activate();
    editor = await showModel();
    const { document } = editor;
    sound = document.getText();
    soundCount = (await untilShown(api, document, (shown) => shown.length >= 100, 'predictions')).length;
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is reported, and keeps its predictions before the break', async () => {
    const { document } = editor;
    const reported = until(
      vscode.languages.onDidChangeDiagnostics,
      ({ uris }) => uris.some((uri) => uri.toString() === document.uri.toString()),
      'a diagnostic of the break',
    );
    const half = document.positionAt(Math.floor(sound.length / 2));
    const end = document.positionAt(sound.length);
    await editor.edit((edit) => edit.delete(new vscode.Range(half, end)));
    await reported;
    const shown = await untilShown(api, document, (all) => all.length > 0, 'predictions before the break');
    assert.ok(shown.length < soundCount, `${shown.length} of ${soundCount}`);
    assert.ok(shown.every(({ range }) => range.end.line <= half.line));
  });

  it('is whole again when the text is', async () => {
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), sound);
    await untilShown(api, editor.document, (shown) => shown.length === soundCount, 'all predictions');
  });
});

describe('A JSON file of another kind', () => {
  it('has no status, no predictions and no button', async () => {
    const api = await activate();
    const document = await vscode.workspace.openTextDocument({
      language: 'json',
      content: '{ "name": "x" }',
    });
    await vscode.window.showTextDocument(document);
    assert.equal(api.statusBarText(), undefined);
    assert.deepEqual(api.decorations(document.uri), []);
    assert.equal(api.status(document.uri), undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
