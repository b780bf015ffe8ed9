import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import type { Verdict } from '../../src/decorations/afterText';
import { type AfterText, door, hasDoor, isVerdict, untilSeen } from './support/door';
import { activate, behindLine, lineOf, showModel, untilAllShown, untilReady } from './support/skill';
import { untilHolds } from './support/until';

const { commands } = vscode;

describe('Predictions in the window', () => {
  let api: SkillLensApi;
  let editor: vscode.TextEditor;

  before(async () => {
    api = await activate();
    editor = await showModel();
    await untilReady(api, editor.document.uri);
    await untilAllShown(api, editor.document);
    // The line that the tests before have written gets its verdict after a pause.
    const isQuiet = () => api.decorations(editor.document.uri).every(({ verdict }) => verdict !== 'writing');
    await untilHolds(isQuiet, api.onPredictions, 'a text that nobody writes');
  });

  it('have a sign beside every sample, and a text that begins in one column where lines allow it', async () => {
    const { document } = editor;
    const shown = api.decorations(document.uri);
    const signed = Object.values(api.gutter(document.uri) ?? {}).flat();
    assert.deepEqual(
      [...new Set(shown.map(({ range }) => range.start.line))].toSorted((a, b) => a - b),
      signed.toSorted((a, b) => a - b),
    );
    const columns = shown.map(({ range, margin }) => range.start.character + margin);
    const [most = 0] = [...countOf(columns)].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    assert.ok(most <= 54, `read in a window of 80 columns: ${most}`);
    assert.ok(columns.filter((column) => column === most).length > columns.length / 2, columns.join());
  });

  it('never stand in a range that spans text', () => {
    const wide = api.decorations(editor.document.uri).filter(({ range: { start, end } }) => {
      return start.line !== end.line || start.character !== end.character;
    });
    assert.deepEqual(wide, []);
  });

  it('draw their signs in the margin', async function () {
    if (!hasDoor) {
      this.skip();
    }
    const count = async () => (await door.boxes('.glyph-margin-widgets .cgmr')).length;
    await untilSeen(count, (signs) => signs >= 5, 'signs in the margin');
  });

  it('never agree on a line that is said to read like another intent’s', async () => {
    const { document } = await showModel();
    const doubted = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(
          ({ severity, code }) => severity === 1 && JSON.stringify(code)?.includes('confusable-sample'),
        );
    const agreed = () =>
      doubted().filter(({ range }) =>
        behindLine(api, document, range.start.line).some(({ verdict }) => verdict === 'agrees'),
      );
    // VS Code holds new findings for a moment before it tells of them.
    await untilHolds(() => agreed().length === 0, api.onPredictions, 'no agreement where there is doubt');
  });

  afterEach(() =>
    vscode.workspace
      .getConfiguration('skillLens.decorations')
      .update('predictions', undefined, vscode.ConfigurationTarget.Global),
  );

  it('follow the menu’s modes at once', async () => {
    const { uri } = editor.document;
    const all = api.decorations(uri).length;
    await commands.executeCommand('skillLens.chooseMode', 'gutter');
    assert.deepEqual([api.decorations(uri).length, signCount(uri) >= 100], [0, true]);
    await commands.executeCommand('skillLens.chooseMode', 'problems');
    assert.ok(api.decorations(uri).length < all / 2);
    assert.equal(signCount(uri), problems(uri).length);
    await commands.executeCommand('skillLens.chooseMode', 'off');
    assert.deepEqual([api.decorations(uri).length, signCount(uri)], [0, 0]);
    await commands.executeCommand('skillLens.chooseMode', 'all');
    assert.equal(api.decorations(uri).length, all);
  });

  it('open a menu from the status bar', async function () {
    if (!hasDoor) {
      this.skip();
    }
    await door.click('.statusbar-item[id*="skillLens.status"]');
    const labels = () => door.texts('.quick-input-list .label-name');
    const seen = await untilSeen(labels, (texts) => texts.length > 8, 'the menu');
    assert.ok(seen.some((text) => text.includes('What the signs mean')));
    await door.press('Escape');
  });

  it('are read out, in whole sentences, and the keyboard leads from problem to problem', async () => {
    const { document } = await showModel();
    const expected = problems(document.uri);
    assert.ok(expected.length > 0, 'the example has a planted conflict');
    const seen = new Set<number>();
    let line = -1;
    while (!seen.has(line)) {
      seen.add(line);
      await commands.executeCommand('skillLens.nextProblem');
      line = vscode.window.activeTextEditor?.selection.active.line ?? assert.fail();
      const said = await commands.executeCommand<string>('skillLens.readLine');
      assert.match(said, beginnings[behindLine(api, document, line)[0]?.verdict ?? 'unlearned']);
    }
    assert.deepEqual(
      expected.filter((line) => !seen.has(line)),
      [],
    );
  });

  it('say nothing in a diff editor, and stay in the editor beside it', async function () {
    if (!hasDoor) {
      this.skip();
    }
    const { document } = await showModel();
    const copy = vscode.Uri.joinPath(document.uri, '..', 'en-GB.json');
    await vscode.workspace.fs.copy(document.uri, copy, { overwrite: true });
    await commands.executeCommand('vscode.diff', copy, document.uri, 'diff');
    await door.wait('.monaco-diff-editor .view-line');
    // A cursor that has moved draws again, where anything is to be drawn.
    await commands.executeCommand('cursorDown');
    await untilSeen(door.afterTexts, (drawn) => !drawn.some(isOurs), 'no predictions in a diff');
    assert.deepEqual(await door.boxes('.monaco-diff-editor .glyph-margin-widgets .cgmr'), []);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(copy);
    await showModel();
    await untilSeen(door.afterTexts, (drawn) => drawn.some(isOurs), 'predictions again');
  });

  it('stand in both halves of a split editor', async function () {
    if (!hasDoor) {
      this.skip();
    }
    await showModel();
    await commands.executeCommand('workbench.action.splitEditor');
    await untilSeen(
      () => door.texts('.editor-group-container .monaco-editor .view-lines'),
      (editors) => editors.length === 2,
      'two editors',
    );
    const lines = (drawn: readonly AfterText[]) => drawn.filter(isOurs).map(({ line }) => line);
    await untilSeen(
      door.afterTexts,
      (drawn) => lines(drawn).length >= 2 * new Set(lines(drawn)).size && lines(drawn).length > 4,
      'each prediction twice',
    );
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await commands.executeCommand('workbench.action.joinAllGroups');
  });

  it('are explained in the hover: ranked, with what they rest on and what to do', async () => {
    const { document } = await showModel();
    const line = behindAny(document);
    const at = document.lineAt(line).range.end.translate(0, -4);
    const hovers = await commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((each) => (typeof each === 'string' ? each : each.value))
      .join('\n');
    assert.match(text, /▰+▱* ?.*%/);
    assert.match(text, /Rests on samples like\n- .*\[line \d+\]\([\w-]+:.*#L\d+\)/);
    assert.match(text, /command:skillLens.tryUtterance/);
    assert.match(text, /Trained on \d+ samples/);
  });

  function problems(uri: vscode.Uri): number[] {
    const { differs = [], slots = [], doubtful = [] } = api.gutter(uri) ?? {};
    return [...differs, ...slots, ...doubtful];
  }

  function signCount(uri: vscode.Uri): number {
    return Object.values(api.gutter(uri) ?? {}).flat().length;
  }

  function behindAny(document: vscode.TextDocument): number {
    const shown = api.decorations(document.uri);
    return shown[5]?.range.start.line ?? lineOf(document, '"samples"');
  }
});

/** What is read out of a line, by its verdict. */
const beginnings: Readonly<Record<Verdict, RegExp>> = {
  agrees: /^As meant/,
  slots: /^Right intent .* differ/,
  doubtful: /^In doubt: .* reads like/,
  differs: /^Another intent(: .* instead of| takes it too: )/,
  utterance: /^\S+ is heard/,
  unlearned: /./,
  writing: /written/,
};

function isOurs({ text }: AfterText): boolean {
  return isVerdict(text);
}

function countOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
