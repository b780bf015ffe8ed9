/** Phrases as tests: entries of an annotation set, as Amazon's NLU evaluation tool reads them. */
import { applyEdits, type FormattingOptions, modify, parse } from 'jsonc-parser';
import * as vscode from 'vscode';
import type { Tried } from './tried';

/** Two spaces, as ask-cli writes. */
const formatting: FormattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** Adds the phrase to the locale's annotation set, which is made in `test/annotations` where there is none yet. */
export async function addAnnotation(model: vscode.Uri, tried: Tried, intent: string): Promise<void> {
  const locale = /[a-z]{2}-[A-Z]{2}/.exec(model.path)?.[0] ?? 'en-US';
  const folder = vscode.workspace.getWorkspaceFolder(model)?.uri ?? vscode.Uri.joinPath(model, '..');
  const uri =
    (await findSet(folder, locale)) ?? vscode.Uri.joinPath(folder, 'test', 'annotations', `${locale}.json`);
  const before = await textOf(uri);
  const text = withAnnotation(before ?? '{"data": []}', tried, intent);
  if (text === undefined) {
    vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Skill Lens: {0} is no annotation set, so nothing was added.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
    return;
  }
  await replaceText(uri, text, before !== undefined);
  await vscode.window.showTextDocument(uri, { preview: false });
}

/** The text of a set with one annotation more, in its own form; undefined where it is none. Pure. */
function withAnnotation(
  text: string,
  { text: utterance, result }: Tried,
  intent: string,
): string | undefined {
  const root: unknown = parse(text);
  const path = Array.isArray(root)
    ? []
    : isRecord(root) && Array.isArray(root['data'])
      ? ['data']
      : undefined;
  if (path === undefined) return undefined;
  // The slots were heard under the likeliest intent; another one may not have them.
  const isHeard = result.intents[0]?.intent === intent;
  const slots = isHeard ? Object.fromEntries(result.slots.map(({ name, value }) => [name, { value }])) : {};
  const annotation = { inputs: { utterance }, expected: [{ intent: { name: intent, slots } }] };
  const options = { isArrayInsertion: true, formattingOptions: formatting };
  return applyEdits(text, modify(text, [...path, -1], annotation, options));
}

async function findSet(folder: vscode.Uri, locale: string): Promise<vscode.Uri | undefined> {
  const pattern = new vscode.RelativePattern(
    folder,
    `{test,tests}/{annotations,nlu,evaluation}*/**/*${locale}*.json`,
  );
  return (await vscode.workspace.findFiles(pattern, undefined, 1))[0];
}

/** As it is in the editor, where it is open; undefined where there is no such file. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(uri)).getText();
  } catch {
    return undefined;
  }
}

async function replaceText(uri: vscode.Uri, text: string, exists: boolean): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  if (!exists) edit.createFile(uri, { ignoreIfExists: true });
  const whole = new vscode.Range(0, 0, Number.MAX_SAFE_INTEGER, 0);
  edit.replace(uri, whole, text);
  await vscode.workspace.applyEdit(edit);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
