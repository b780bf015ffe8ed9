import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import { colouredSlots, hasDoor, untilSeen } from './support/door';
import { placeCursor, typeText } from './support/keyboard';
import { activate, behindLine, intentsOf, modelUri, shortName, showModel, untilShown } from './support/skill';
import { untilHolds } from './support/until';

describe('A scratch file', () => {
  let api: SkillLensApi;
  let editor: vscode.TextEditor;
  /** A sample without slots and its intent. */
  let known: { readonly text: string; readonly intent: string };

  before(async () => {
    api = await activate();
    const { document } = await showModel();
    const plain = intentsOf(document).flatMap(({ name, samples }) =>
      (samples ?? []).filter((text) => !text.includes('{')).map((text) => ({ text, intent: name })),
    );
    assert.ok(plain[0]);
    known = plain[0];
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, 'tried.utterances');
    const model = vscode.workspace.asRelativePath(await modelUri());
    const lines = [`model: ${model}`, '# what people say', known.text, ''];
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(lines.join('\n')));
    editor = await vscode.window.showTextDocument(file, {
      viewColumn: vscode.ViewColumn.Two,
      preview: false,
    });
  });

  it('shows the intent behind each utterance, and behind nothing else', async () => {
    const { document } = editor;
    const shown = await untilShown(api, document, (all) => all.length > 0, 'predictions');
    assert.deepEqual(
      shown.map(({ range, verdict }) => [range.start.line, verdict]),
      [[2, 'utterance']],
    );
    assert.ok(shown[0]?.text.startsWith(`→ ${shortName(known.intent)}`), shown[0]?.text);
  });

  it('predicts what is typed into it', async () => {
    const { document } = editor;
    await placeCursor(editor, document.lineAt(3).range.end);
    await typeText(editor, `please ${known.text}`, async () => {
      assert.ok(behindLine(api, document, 3).length <= 1);
    });
    await untilShown(api, document, () => behindLine(api, document, 3).length === 1, 'the typed utterance');
    assert.ok(behindLine(api, document, 2)[0]?.text.includes(shortName(known.intent)));
  });

  it('offers to keep a line as a sample or a test', async () => {
    const { document } = editor;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      document.lineAt(2).range,
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.includes(`“${known.text}”`)),
      titles.join(' | '),
    );
  });

  it('has the status of its model', async () => {
    const { uri } = editor.document;
    await untilHolds(() => api.status(uri)?.state === 'ready', api.onStatus, `the status of ${uri}`);
    assert.match(api.statusBarText() ?? '', /model ready/);
  });

  it('opens beside a model by command, tied to it', async () => {
    await showModel();
    const uri = await vscode.commands.executeCommand<vscode.Uri>('skillLens.tryUtterances');
    const scratch = await vscode.workspace.openTextDocument(uri);
    assert.equal(scratch.languageId, 'skill-utterances');
    const model = await modelUri();
    const path = model.scheme === 'file' ? model.fsPath : model.toString(true);
    assert.equal(scratch.lineAt(0).text, `model: ${path}`);
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document, scratch);
    await active.edit((edit) => edit.insert(active.selection.active, known.text));
    const shown = await untilShown(api, scratch, (all) => all.length === 1, 'its prediction');
    assert.ok(shown[0]?.text.startsWith(`→ ${shortName(known.intent)}`), shown[0]?.text);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('has its slots coloured in the text', async function () {
    const { document } = editor;
    const again = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two });
    const [name, value] = await utteranceWithSlot(api, again);
    if (!hasDoor) {
      this.skip();
    }
    await untilSeen(colouredSlots, (slots) => slots.includes(value), `${name}: ${value} in colour`);
  });

  after(async () => {
    await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.Two });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

/** Types samples with slots filled by their own types' values until one slot is heard; its name and value. */
async function utteranceWithSlot(api: SkillLensApi, editor: vscode.TextEditor): Promise<[string, string]> {
  const { document } = editor;
  const model = await vscode.workspace.openTextDocument(await modelUri());
  const { languageModel } = JSON.parse(model.getText()).interactionModel as {
    languageModel: {
      intents: { samples?: string[]; slots?: { name: string; type: string }[] }[];
      types: { name: string; values: { name: { value: string } }[] }[];
    };
  };
  const filled = languageModel.intents.flatMap(({ samples = [], slots = [] }) =>
    slots.flatMap(({ name, type }) => {
      const value = languageModel.types.find((t) => t.name === type)?.values[0]?.name.value;
      const sample = samples.find((s) => s.includes(`{${name}}`) && s.split('{').length === 2);
      return value && sample ? [sample.replace(`{${name}}`, value)] : [];
    }),
  );
  assert.ok(filled.length > 0, 'the example has samples with one slot of its own types');
  const from = document.lineCount;
  const end = document.lineAt(from - 1).range.end;
  assert.ok(await editor.edit((edit) => edit.insert(end, `\n${filled.join('\n')}`)));
  const heard = () =>
    api
      .decorations(document.uri)
      .filter(({ range }) => range.start.line >= from)
      .flatMap(({ text }) => [...(/ · (\w+): ([^,]+)$/.exec(text) ?? [])].slice(1));
  await untilShown(api, document, () => heard().length > 0, `a slot heard in ${filled.join(' / ')}`);
  const [name, value] = heard();
  assert.ok(name && value);
  return [name, value];
}
