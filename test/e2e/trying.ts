import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import { door, hasDoor, untilSeen } from './support/door';
import { activate, intentsOf, showModel, untilReady } from './support/skill';
import { until } from './support/until';

const { commands } = vscode;

/** What the list of the quick pick says, a line each. */
const rows = () => door.texts('.quick-input-list .monaco-list-row');

describe('Trying an utterance', () => {
  let api: SkillLensApi;
  let known: { readonly text: string; readonly intent: string };

  before(async function () {
    if (!hasDoor) {
      this.skip();
    }
    api = await activate();
    const { document } = await showModel();
    await untilReady(api, document.uri);
    const plain = intentsOf(document).flatMap(({ name, samples }) =>
      (samples ?? []).filter((text) => !text.includes('{')).map((text) => ({ text, intent: name })),
    );
    known = plain[0] ?? assert.fail();
  });

  afterEach(async () => {
    await door.press('Escape');
    await commands.executeCommand('workbench.action.files.revert');
  });

  async function type(text: string): Promise<void> {
    await showModel();
    void commands.executeCommand('skillLens.tryUtterance');
    await door.wait('.quick-input-widget input', 'visible');
    await door.type(text, 20);
    await untilSeen(rows, ([first]) => first?.includes('%') === true, 'an answer');
  }

  it('is answered with every key, the likeliest intent first', async () => {
    await type(known.text);
    const [first] = await untilSeen(rows, ([row]) => row?.includes(known.intent) === true, known.intent);
    assert.match(first ?? '', /▰+/);
  });

  it('ends, on Enter, as a new sample of the intent', async () => {
    await type(`please ${known.text}`);
    await untilSeen(rows, ([row]) => row?.includes(known.intent) === true, known.intent);
    await door.press('Enter');
    await untilSeen(rows, ([row]) => row?.includes('Add “') === true, 'what to do with it');
    const { document } = modelInFront();
    const changed = until(
      vscode.workspace.onDidChangeTextDocument,
      ({ contentChanges }) => contentChanges.some(({ text }) => text.includes('please')),
      'the new sample',
    );
    await door.press('Enter');
    await changed;
    const intent = intentsOf(document).find(({ name }) => name === known.intent);
    assert.equal(intent?.samples?.at(-1), `please ${known.text}`);
  });

  it('is kept as it stands, though Enter overtakes the answer', async () => {
    await type(known.text.slice(0, 2));
    await door.type(`${known.text.slice(2)} please`, 0);
    await door.press('Enter');
    const isOffered = ([row]: readonly string[]) => row?.includes(`Add “${known.text} please”`) === true;
    await untilSeen(rows, isOffered, 'what to do with it');
  });

  it('ends as a test, in an annotation set of the locale', async () => {
    await type(known.text);
    await door.press('Enter');
    await untilSeen(rows, (texts) => texts.some((text) => text.includes('Make it a test')), 'the choices');
    await door.press('ArrowDown');
    await door.press('ArrowDown');
    const opened = until(
      vscode.window.onDidChangeActiveTextEditor,
      (editor) => editor?.document.uri.path.endsWith('/test/annotations/en-US.json') === true,
      'the annotation set',
    );
    await door.press('Enter');
    const set = (await opened)?.document ?? assert.fail();
    const { data }: { data: readonly unknown[] } = JSON.parse(set.getText());
    // The example has tests of its own.
    assert.ok(data.length > 1);
    assert.deepEqual(data.at(-1), {
      inputs: { utterance: known.text },
      expected: [{ intent: { name: known.intent, slots: {} } }],
    });
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('remembers what was tried', async () => {
    await showModel();
    void commands.executeCommand('skillLens.tryUtterance');
    const seen = await untilSeen(rows, (texts) => texts.length >= 2, 'the history');
    assert.ok(seen[0]?.includes(known.text), seen.join(' | '));
  });
});

/** The model's document, without taking the focus from the quick pick. */
function modelInFront(): { document: vscode.TextDocument } {
  const editor = vscode.window.activeTextEditor ?? assert.fail();
  return { document: editor.document };
}
