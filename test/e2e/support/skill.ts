/** The example skill as the tests see it. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../../src/api';
import { intentName } from '../../../src/decorations/afterText';
import type { AfterDecoration } from '../../../src/decorations/groups';
import { until, untilHolds } from './until';

interface ModelJson {
  readonly interactionModel: { readonly languageModel: { readonly intents: readonly IntentJson[] } };
}

interface IntentJson {
  readonly name: string;
  readonly samples?: readonly string[];
}

/** Fine-tuning the example takes seconds; a loaded machine gets minutes. */
export const finetuneTimeout = 300_000;

export async function activate(): Promise<SkillLensApi> {
  const extension = vscode.extensions.getExtension<SkillLensApi>('skill-lens.skill-lens');
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

/** The example's own, whatever copies of it tests have made beside it. */
export async function modelUri(): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, 'skill-package/interactionModels/custom/en-US.json');
  await vscode.workspace.fs.stat(uri);
  return uri;
}

export async function showModel(): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(await modelUri());
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
}

/** Saves as Ctrl+S does: also where nothing was changed. */
export async function save(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.save');
}

/** Fine-tunes the model where nothing before has: a file of tests that runs alone begins without one. */
export async function learned(api: SkillLensApi, uri: vscode.Uri): Promise<void> {
  await untilHolds(() => api.status(uri) !== undefined, api.onStatus, `a status of ${uri}`);
  if (api.status(uri)?.state !== 'ready') await vscode.commands.executeCommand('skillLens.finetune', uri);
  await untilReady(api, uri);
}

export async function untilReady(api: SkillLensApi, uri: vscode.Uri): Promise<void> {
  await untilHolds(() => isOver(api, uri), api.onStatus, `a model of ${uri}`, finetuneTimeout);
  assert.equal(api.status(uri)?.state, 'ready', JSON.stringify(api.status(uri)));
}

/** Saves another text and waits for its model. Until the server has looked at the text, the model of the one before counts as ready. */
export async function saveAndLearn(api: SkillLensApi, uri: vscode.Uri): Promise<void> {
  let hasBegun = false;
  const watching = api.onStatus((status) => {
    hasBegun ||= status.uri === uri.toString() && status.state === 'training';
  });
  await save();
  await untilHolds(
    () => hasBegun && isOver(api, uri),
    api.onStatus,
    `another model of ${uri}`,
    finetuneTimeout,
  );
  watching.dispose();
  await untilReady(api, uri);
}

/** Whether there is nothing left to learn, or no way to. */
function isOver(api: SkillLensApi, uri: vscode.Uri): boolean {
  const status = api.status(uri);
  return status?.state === 'failed' || (status?.state === 'ready' && !status.outdated);
}

/** Waits until what stands behind the lines, as far as a model answers for them, fits. */
export async function untilShown(
  api: SkillLensApi,
  document: vscode.TextDocument,
  fits: (decorations: readonly AfterDecoration[]) => boolean,
  what: string,
): Promise<readonly AfterDecoration[]> {
  const decorations = () => api.decorations(document.uri).filter(isLearned);
  if (!fits(decorations())) {
    const ours = document.uri.toString();
    await until(api.onPredictions, ({ uri }) => uri.toString() === ours && fits(decorations()), what);
  }
  return decorations();
}

export function intentsOf(document: vscode.TextDocument): readonly IntentJson[] {
  const model: ModelJson = JSON.parse(document.getText());
  return model.interactionModel.languageModel.intents;
}

/** The lines of an intent's samples, in the order of the file; each sample stands on its own line. */
export function sampleLines(document: vscode.TextDocument, intent: IntentJson): number[] {
  const from = lineOf(document, `"name": ${JSON.stringify(intent.name)}`);
  return (intent.samples ?? []).map((sample) => lineOf(document, JSON.stringify(sample), from));
}

export function lineOf(document: vscode.TextDocument, text: string, from = 0): number {
  for (let line = from; line < document.lineCount; line++) {
    if (document.lineAt(line).text.includes(text)) {
      return line;
    }
  }
  throw new Error(`no line from ${from} on has ${text}`);
}

export function behindLine(
  api: SkillLensApi,
  document: vscode.TextDocument,
  line: number,
): readonly AfterDecoration[] {
  return api
    .decorations(document.uri)
    .filter((decoration) => decoration.range.start.line === line && isLearned(decoration));
}

/** The lines of samples behind which no learned prediction stands, or more than one. */
export function samplesWithoutPrediction(api: SkillLensApi, document: vscode.TextDocument): number[] {
  return intentsOf(document)
    .flatMap((intent) => sampleLines(document, intent))
    .filter((line) => behindLine(api, document, line).length !== 1);
}

/** Lines that nobody sees are asked for when nobody types: who looks at all of them waits for the last. */
export function untilAllShown(
  api: SkillLensApi,
  document: vscode.TextDocument,
): Promise<readonly AfterDecoration[]> {
  const isWhole = () => samplesWithoutPrediction(api, document).length === 0;
  return untilShown(api, document, isWhole, 'a prediction behind every sample');
}

/** Whether a model has answered, and the answer may be told by now. */
export function isLearned({ verdict }: AfterDecoration): boolean {
  return verdict !== 'unlearned' && verdict !== 'writing';
}

/** As it is written behind lines. */
export function shortName(intent: string): string {
  return intentName(intent, { intentNames: 'short' });
}
