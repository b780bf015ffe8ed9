/** What becomes of a phrase that has been tried: a sample, a test, or a line of a scratch file. */
import * as vscode from 'vscode';
import {
  type AddSampleParams,
  addSampleRequest,
  type IntentsParams,
  intentsRequest,
  type TryParams,
  type TryResult,
  tryRequest,
} from '../../server/src/protocol';
import type { Tools } from './tools';
import type { Tried } from './tried';
import { addAnnotation } from './annotationSets';

interface KeepItem extends vscode.QuickPickItem {
  readonly run: () => unknown;
}

/** What the light bulb of a scratch file runs. */
export function keepText(tools: Tools): (uri: vscode.Uri, text: string) => Promise<void> {
  return async (uri, text) => {
    const params: TryParams = { uri: uri.toString(), text };
    const result = await tools.client.sendRequest<TryResult | null>(tryRequest, params);
    if (result !== null) await keepUtterance(tools, uri, { text, result, intent: undefined });
  };
}

export async function keepUtterance(tools: Tools, uri: vscode.Uri, tried: Tried): Promise<void> {
  const { t } = vscode.l10n;
  const { sample, intents } = tried.result;
  const intent = tried.intent ?? intents[0]?.intent ?? '';
  const items: KeepItem[] = [
    {
      label: t('$(add) Add “{0}” to {1}', sample, intent),
      description: t('a new sample'),
      run: () => addSample(tools, uri, intent, sample),
    },
    {
      label: t('$(list-selection) Add it to another intent…'),
      run: () => addToAnother(tools, uri, sample, intent),
    },
    {
      label: t('$(beaker) Make it a test: “{0}” means {1}', tried.text, intent),
      description: t('in an annotation set'),
      run: () => addAnnotation(uri, tried, intent),
    },
    {
      label: t('$(new-file) Put it into the scratch file'),
      run: () => addToScratch(uri, tried.text),
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: tried.text,
    placeHolder: t('What is to become of it?'),
  });
  await chosen?.run();
}

async function addToAnother(tools: Tools, uri: vscode.Uri, sample: string, not: string): Promise<void> {
  const params: IntentsParams = { uri: uri.toString() };
  const intents = await tools.client.sendRequest<readonly string[]>(intentsRequest, params);
  const placeHolder = vscode.l10n.t('The intent that “{0}” is meant for', sample);
  const others = intents.filter((each) => each !== not);
  const intent = await vscode.window.showQuickPick(others, { placeHolder });
  if (intent !== undefined) await addSample(tools, uri, intent, sample);
}

/** Adds a sample to an intent of the model behind a document, and shows it. */
export async function addSample(
  { client }: Tools,
  uri: vscode.Uri,
  intent: string,
  sample: string,
): Promise<void> {
  type WireEdit = Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0];
  const params: AddSampleParams = { uri: uri.toString(), intent, sample };
  const wire = await client.sendRequest<WireEdit | null>(addSampleRequest, params);
  const edit = wire === null ? undefined : await client.protocol2CodeConverter.asWorkspaceEdit(wire);
  if (edit === undefined || !(await vscode.workspace.applyEdit(edit))) {
    vscode.window.showInformationMessage(
      vscode.l10n.t('Skill Lens: {0} has this sample already, or its file cannot be changed now.', intent),
    );
    return;
  }
  await showAdded(edit, sample);
}

/** The place of the new sample, as nobody likes a change out of sight. */
async function showAdded(edit: vscode.WorkspaceEdit, sample: string): Promise<void> {
  const [[uri, [change]] = [undefined, [undefined]]] = edit.entries();
  if (uri === undefined || change === undefined) return;
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const from = editor.document.offsetAt(change.range.start);
  const found = editor.document.getText().indexOf(JSON.stringify(sample).slice(1, -1), from);
  const at = editor.document.positionAt(found < 0 ? from : found + sample.length);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** To the end of a scratch file that is open; a new one where there is none. */
async function addToScratch(uri: vscode.Uri, text: string): Promise<void> {
  const isScratch = ({ languageId }: vscode.TextDocument) => languageId === 'skill-utterances';
  const open = vscode.workspace.textDocuments.find(isScratch);
  if (open === undefined) await vscode.commands.executeCommand('skillLens.tryUtterances', uri);
  const document = open ?? vscode.workspace.textDocuments.findLast(isScratch);
  if (document === undefined) return;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, end, end.character === 0 ? `${text}\n` : `\n${text}\n`);
  await vscode.workspace.applyEdit(edit);
}
