import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import type { Heard } from '../../src/predictions/predictionDiff';
import {
  activate,
  finetuneTimeout,
  modelUri,
  saveAndLearn,
  showModel,
  untilReady,
  untilAllShown,
} from './support/skill';
import { until } from './support/until';

describe('Learning in daily life', () => {
  let api: SkillLensApi;
  /** A second skill. */
  let second: vscode.Uri | undefined;
  /** The first one as it was. */
  let original: Uint8Array | undefined;
  const finetune = () => vscode.workspace.getConfiguration('skillLens.finetune');
  const { Global } = vscode.ConfigurationTarget;

  before(async () => {
    api = await activate();
  });

  after(async () => {
    for (const key of ['onOpen', 'pauseWhenBusy'])
      await finetune().update(key, key === 'onOpen' ? false : undefined, Global);
    if (original !== undefined) await vscode.workspace.fs.writeFile(await modelUri(), original);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if (second !== undefined) await vscode.workspace.fs.delete(second, { recursive: true });
  });

  it('a skill that is opened learns a first model by itself', async () => {
    await finetune().update('onOpen', true, Global);
    await finetune().update('pauseWhenBusy', false, Global);
    second = vscode.Uri.joinPath(await modelUri(), '../../../../second');
    const folder = vscode.Uri.joinPath(second, 'interactionModels/custom');
    const uri = vscode.Uri.joinPath(folder, 'en-US.json');
    await vscode.workspace.fs.copy(await modelUri(), uri, { overwrite: true });
    const ready = until(
      api.onStatus,
      (status) => status.uri === uri.toString() && status.state === 'ready',
      'a model that nobody asked for',
      finetuneTimeout,
    );
    await vscode.window.showTextDocument(uri, { preview: false });
    await ready;
  });

  it('tells what is heard differently after the next one', async () => {
    const { document } = await showModel();
    await untilReady(api, document.uri);
    await untilAllShown(api, document);
    original = await vscode.workspace.fs.readFile(document.uri);
    const editor = await showModel();
    // A list that has samples: one more and a comma in an empty one would break the text, which nothing is learned from.
    const list = /"samples": \[(?=\s*")/.exec(document.getText()) ?? assert.fail();
    const at = document.positionAt(list.index + list[0].length);
    await editor.edit((edit) => edit.insert(at, '\n"entirely new words here",'));
    await saveAndLearn(api, document.uri);
    void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    const comparing = vscode.commands.executeCommand<readonly Heard[]>('skillLens.compareWithLast');
    // The list waits for a choice; to close it is one.
    const timer = setInterval(() => vscode.commands.executeCommand('workbench.action.closeQuickOpen'), 300);
    const changes = await comparing;
    clearInterval(timer);
    assert.ok(Array.isArray(changes));
    const lines = changes.map(({ line }) => line);
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    );
  });
});
