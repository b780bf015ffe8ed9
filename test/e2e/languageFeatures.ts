/** What the editor offers in a model beyond predictions, asked as VS Code asks, and seen where there is a window. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { door, hasDoor, untilSeen } from './support/door';
import { placeCursor } from './support/keyboard';
import { activate, lineOf, modelUri, showModel } from './support/skill';
import { untilHolds } from './support/until';

const { executeCommand } = vscode.commands;

describe('In a model', () => {
  let editor: vscode.TextEditor;
  let uri: vscode.Uri;

  before(async () => {
    await activate();
    editor = await showModel();
    uri = editor.document.uri;
    await executeCommand('workbench.action.closeSidebar');
    await executeCommand('workbench.action.joinAllGroups');
    await executeCommand('notifications.clearAll');
  });

  afterEach(async () => {
    await vscode.window.showTextDocument(editor.document, { preview: false });
    await executeCommand('workbench.action.files.revert');
  });

  it('slots are offered after an opening brace', async () => {
    const line = lineOf(editor.document, '"when is {movie} playing"');
    const brace = editor.document.lineAt(line).text.indexOf('{') + 1;
    const place = new vscode.Position(line, brace);
    const { items } = await executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      place,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const slot of ['movie', 'theater', 'day', 'time']) {
      assert.ok(labels.includes(slot), `${slot} among ${labels.slice(0, 20)}`);
    }
    if (!hasDoor) return;
    await placeCursor(
      editor,
      new vscode.Position(line, editor.document.lineAt(line).text.indexOf(' playing')),
    );
    await door.type(' at {');
    const offered = () => door.texts('.suggest-widget.visible .monaco-list-row .label-name');
    const seen = await untilSeen(offered, (names) => names.includes('theater'), 'slots to choose from');
    assert.ok(!seen.includes('when'), 'no words of the text');
    await door.screenshot('completion');
    await door.press('Escape');
  });

  it('a slot says what it is, and the sample how it is heard', async () => {
    const line = lineOf(editor.document, '"when is {movie} playing"');
    const place = new vscode.Position(line, editor.document.lineAt(line).text.indexOf('movie') + 1);
    const hovers = await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place);
    const text = hovers.flatMap(({ contents }) =>
      contents.map((each) => (each as vscode.MarkdownString).value),
    );
    assert.match(text.join('\n'), /AMAZON\.Movie[\s\S]*---[\s\S]*FindShowtimesIntent/);
    if (!hasDoor) return;
    await placeCursor(editor, place);
    await executeCommand('editor.action.showHover');
    await untilSeen(
      () => door.texts('.monaco-hover'),
      (texts) => texts.join().includes('AMAZON.Movie'),
      'a hover',
    );
    await door.screenshot('hover');
    await door.press('Escape');
  });

  it('VS Code’s own JSON support knows the schema, which lies where package.nls.json says', async () => {
    const line = lineOf(editor.document, '"invocationName"');
    const place = new vscode.Position(line, editor.document.lineAt(line).text.indexOf('invocationName') + 1);
    const saidOf = async (): Promise<string> =>
      (await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place))
        .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
        .join();
    // Its language server starts when it has leisure.
    const said = await untilSeen(saidOf, (text) => text.includes('open daily horoscopes'), 'the schema');
    assert.match(said, /The words that open the skill/);
  });

  it('a misspelt slot is mended by a quick fix', async () => {
    const line = lineOf(editor.document, '"when is {movie} playing"');
    const start = editor.document.lineAt(line).text.indexOf('movie');
    const range = new vscode.Range(line, start, line, start + 'movie'.length);
    await editor.edit((edit) => edit.replace(range, 'movei'));
    const ours = () => vscode.languages.getDiagnostics(uri).filter(({ code }) => codeOf(code) === undeclared);
    await untilHolds(() => ours().length > 0, vscode.languages.onDidChangeDiagnostics, 'a diagnostic');
    if (hasDoor) {
      await placeCursor(editor, range.start);
      await executeCommand('editor.action.quickFix');
      const offered = () => door.texts('.action-widget .monaco-list-row');
      await untilSeen(offered, (rows) => rows.join().includes('movie'), 'a quick fix to choose');
      await door.screenshot('quick-fix');
      await door.press('Escape');
    }
    const actions = await executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, `one preferred fix among ${actions.map(({ title }) => title)}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(editor.document.getText(range), 'movie');
    await untilHolds(() => ours().length === 0, vscode.languages.onDidChangeDiagnostics, 'no diagnostic');
  });

  it('the outline names what users can say', async () => {
    const symbols = await executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const intent = symbols.find(({ name }) => name === 'FindShowtimesIntent');
    assert.deepEqual(
      intent?.children.map(({ name, detail }) => [name, detail]),
      [
        ['movie', 'AMAZON.Movie'],
        ['theater', 'TheaterName'],
        ['day', 'AMAZON.DATE'],
        ['time', 'AMAZON.TIME'],
      ],
    );
    if (!hasDoor) return;
    await executeCommand('outline.focus');
    const rows = () => door.texts('.outline-pane .monaco-list-row');
    await untilSeen(rows, (texts) => texts.join().includes('movie night'), 'the outline');
    await door.screenshot('outline');
    await executeCommand('workbench.action.closeSidebar');
  });

  describe('with a second locale', () => {
    let other: vscode.Uri;

    before(async () => {
      other = vscode.Uri.joinPath(await modelUri(), '../en-GB.json');
      await vscode.workspace.fs.writeFile(other, await vscode.workspace.fs.readFile(uri));
    });

    after(() => vscode.workspace.fs.delete(other));

    it('a rename shows what it would change there, and asks', async () => {
      const line = lineOf(editor.document, '"name": "FindShowtimesIntent"');
      const place = new vscode.Position(line, editor.document.lineAt(line).text.indexOf('Showtimes'));
      // In both locales, and in the example's annotation set.
      const annotations = vscode.Uri.joinPath(uri, '../../../../test/annotations/en-US.json');
      const edit = await untilAll(3, () =>
        executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          uri,
          place,
          'TimesIntent',
        ),
      );
      assert.deepEqual(
        edit
          .entries()
          .map(([file]) => file.toString())
          .sort(),
        [other.toString(), uri.toString(), annotations.toString()],
      );
      if (!hasDoor) return;
      await placeCursor(editor, place);
      // Ends only with the rename itself.
      const renaming = executeCommand('editor.action.rename');
      await door.wait('.rename-box input:focus', 'visible');
      await door.type('TimesIntent');
      await door.press('Enter');
      const rows = () => door.texts('.bulk-edit-panel .monaco-list-row');
      await untilSeen(rows, (texts) => texts.join().includes('en-GB.json'), 'a preview of the changes');
      await door.screenshot('rename-preview');
      await executeCommand('refactorPreview.discard');
      await renaming;
    });
  });
});

const undeclared = 'sample-slot-defined';

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The second locale is known to the server as soon as the watcher has told of it. */
async function untilAll(
  files: number,
  rename: () => Thenable<vscode.WorkspaceEdit>,
): Promise<vscode.WorkspaceEdit> {
  return untilSeen(
    async () => rename(),
    (edit) => edit.entries().length === files,
    `changes in ${files} files`,
  );
}
