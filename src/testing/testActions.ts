/** What there is to do about a test that fails, from its item, from its message and from the light bulb of its line. */
import * as vscode from 'vscode';
import {
  type AcceptHeardParams,
  type AcceptHeardResult,
  acceptHeardRequest,
} from '../../server/src/protocol/testing';
import { addSample } from '../commands/keepUtterance';
import type { Tools } from '../commands/tools';
import type { Outcomes } from './outcomes';
import type { Outcome } from './testSet';
import { toRange } from './testSets';

/** What menus hand over: an item of the tree, or a message of one; the light bulb hands over the item itself. */
export type TestArgument = vscode.TestItem | { readonly test: vscode.TestItem };

/** "Accept as Expected": the file expects from now on what is heard. */
export async function acceptAsExpected({ client }: Tools, outcome: Outcome): Promise<void> {
  const { known, test, verdict } = outcome;
  const document = await vscode.workspace.openTextDocument(known.uri);
  const params: AcceptHeardParams = {
    uri: known.uri.toString(),
    text: document.getText(),
    utterance: test.utterance,
    range: test.range,
    heard: verdict.heard,
  };
  const result = await client.sendRequest<AcceptHeardResult>(acceptHeardRequest, params);
  if ('problem' in result) {
    vscode.window.showWarningMessage(vscode.l10n.t('Skill Lens: {0}', result.problem));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of result.edits) edit.replace(known.uri, toRange(range), newText);
  const wasSaved = !document.isDirty;
  if ((await vscode.workspace.applyEdit(edit)) && wasSaved) await document.save();
}

/** "Add as Sample": to the intent that the test expects, with slots for the values that it expects. */
export async function addTestAsSample(tools: Tools, { known, verdict }: Outcome): Promise<void> {
  const { model } = known.set;
  if (verdict.sample === undefined || 'problem' in model) return;
  await addSample(tools, vscode.Uri.parse(model.uri), verdict.sample.intent, verdict.sample.text);
}

/** "Go to the Sample That Drew It". */
export async function goToSample({ verdict: { drawnBy } }: Outcome): Promise<void> {
  if (drawnBy === undefined) {
    vscode.window.showInformationMessage(vscode.l10n.t('Skill Lens: no sample is like this utterance.'));
    return;
  }
  await vscode.window.showTextDocument(vscode.Uri.parse(drawnBy.uri), { selection: toRange(drawnBy.range) });
}

export type TestAction = (outcome: Outcome) => Promise<void>;

/** A command over what a menu hands over. */
export function onOutcome(outcomes: Outcomes, act: TestAction): (given?: TestArgument) => Promise<void> {
  return async (given) => {
    const item = given !== undefined && 'test' in given ? given.test : given;
    const outcome = item && outcomes.get(item);
    if (outcome === undefined) {
      vscode.window.showInformationMessage(
        vscode.l10n.t('Skill Lens: run the test first, and choose it in the Test Explorer.'),
      );
      return;
    }
    await act(outcome);
  };
}
