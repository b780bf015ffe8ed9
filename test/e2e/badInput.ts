import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import type { AfterDecoration } from '../../src/decorations/groups';
import { activate, showModel, untilAllShown, untilShown } from './support/skill';
import { until, untilHolds } from './support/until';

describe('A model that is broken half-way', () => {
  let api: SkillLensApi;
  let editor: vscode.TextEditor;
  let sound: string;
  let soundCount: number;
  /** In the middle of a sample in the midst of all samples. */
  let half: vscode.Position;

  before(async () => {
    api = await activate();
    editor = await showModel();
    const { document } = editor;
    sound = document.getText();
    const shown = await untilAllShown(api, document);
    soundCount = shown.length;
    const { start } = shown[Math.floor(soundCount / 2)]?.range ?? assert.fail();
    half = new vscode.Position(start.line, start.character + 2);
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
    const end = document.positionAt(sound.length);
    assert.ok(await editor.edit((edit) => edit.delete(new vscode.Range(half, end))));
    assert.ok(api.decorations(document.uri).length < soundCount, 'lines that are gone have lost theirs');
    await reported;
    const isBefore = (all: readonly AfterDecoration[]) => all.length >= Math.floor(soundCount / 2);
    const shown = await untilShown(api, document, isBefore, 'predictions before the break');
    assert.ok(shown.every(({ range }) => range.end.line <= half.line));
  });

  it('is whole again when the text is', async () => {
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), sound);
    await untilShown(api, editor.document, (shown) => shown.length === soundCount, 'all predictions');
  });
});

describe('A JSON file of another kind', () => {
  it('has no status and no predictions', async () => {
    const api = await activate();
    const document = await vscode.workspace.openTextDocument({
      language: 'json',
      content: '{ "name": "x" }',
    });
    await vscode.window.showTextDocument(document);
    await untilHolds(
      () => vscode.window.activeTextEditor?.document === document,
      vscode.window.onDidChangeActiveTextEditor,
      'the file to be active',
    );
    assert.equal(api.statusBarText(), undefined);
    assert.deepEqual(api.decorations(document.uri), []);
    assert.equal(api.status(document.uri), undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
