import * as vscode from 'vscode';
import { door, hasDoor } from './door';
import { until } from './until';

/** Puts the cursor, and with a real keyboard also the focus, at a place. */
export async function placeCursor(editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
  await vscode.window.showTextDocument(editor.document, {
    viewColumn: editor.viewColumn ?? 1,
    preview: false,
  });
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
  // Its answer comes after the selection has reached the window, which the keyboard would not wait for.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/**
 * Types at the cursor letter by letter: with the host's keyboard where there is one, else by edits.
 * Each letter is in the document before `afterEach` runs and the next one comes.
 */
export async function typeText(
  editor: vscode.TextEditor,
  text: string,
  afterEach: () => Promise<void> = async () => {},
): Promise<void> {
  for (const letter of text) {
    await changed(editor, () => (hasDoor ? press(letter) : insert(editor, letter)));
    await afterEach();
  }
}

/** A new JSON string on a line of its own below the cursor, with a comma behind it. */
export async function typeJsonString(
  editor: vscode.TextEditor,
  text: string,
  afterEach: () => Promise<void>,
): Promise<void> {
  await typeText(editor, `\n"${text}`, afterEach);
  // With a real keyboard the editor closes the quote by itself.
  const written = editor.document.lineAt(editor.selection.active.line).text.trim();
  if (written === `"${text}"`) {
    await door.press('End');
    await typeText(editor, ',', afterEach);
  } else {
    await typeText(editor, '",', afterEach);
  }
}

async function changed(editor: vscode.TextEditor, change: () => Promise<unknown>): Promise<void> {
  const arrived = until(
    vscode.workspace.onDidChangeTextDocument,
    ({ document, contentChanges }) => document === editor.document && contentChanges.length > 0,
    'a typed letter to reach the document',
  );
  await Promise.all([arrived, change()]);
}

function press(letter: string): Promise<unknown> {
  return letter === '\n' ? door.press('Enter') : door.type(letter, 0);
}

async function insert(editor: vscode.TextEditor, letter: string): Promise<void> {
  const at = editor.selection.active;
  await editor.edit((edit) => edit.insert(at, letter), { undoStopBefore: false, undoStopAfter: false });
  const after = editor.document.positionAt(editor.document.offsetAt(at) + letter.length);
  editor.selection = new vscode.Selection(after, after);
}
