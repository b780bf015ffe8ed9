import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, learned, showModel } from './support/skill';

const { lm, workspace } = vscode;

describe('Tools of language models', () => {
  before(async () => {
    const api = await activate();
    const { document } = await showModel();
    await learned(api, document.uri);
  });

  async function invoke(name: string, input: object): Promise<unknown> {
    const result = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
    const [part] = result.content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    return JSON.parse(part.value);
  }

  /** What the language model is told where there is no answer. */
  async function refusal(name: string, input: object): Promise<string> {
    try {
      await invoke(name, input);
    } catch (error) {
      return String(error);
    }
    return assert.fail(`${name} answered`);
  }

  it('are known to VS Code with what they do', () => {
    const ours = lm.tools.filter(({ name }) => name.startsWith('skillLens_'));
    assert.deepEqual(ours.map(({ name }) => name).sort(), [
      'skillLens_check',
      'skillLens_evaluate',
      'skillLens_predict',
    ]);
    for (const { description, inputSchema } of ours) {
      assert.match(description, /Alexa/);
      assert.ok(inputSchema);
    }
  });

  it('check the model that is open, unsaved as it is', async () => {
    const editor = await showModel();
    const text = editor.document.getText();
    const at = editor.document.positionAt(text.indexOf('"when is {movie} playing"') + 1);
    await editor.edit((edit) => edit.insert(at, '{nobody} '));
    const found = (await invoke('skillLens_check', { severity: 'error' })) as {
      findings: { rule: string }[];
    };
    assert.ok(
      found.findings.some(({ rule }) => rule === 'sample-slot-defined'),
      JSON.stringify(found),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('predict with the live model', async () => {
    const answer = (await invoke('skillLens_predict', {
      path: 'skill-package/interactionModels/custom/en-US.json',
      utterances: ['order popcorn'],
    })) as {
      model: string;
      predictions: { intent: string; slots: { resolutions: { values: object[] }[] }[] }[];
    };
    assert.equal(answer.model, 'fine-tuned');
    assert.equal(answer.predictions[0]?.intent, 'OrderSnacksIntent');
    assert.deepEqual(answer.predictions[0]?.slots[0]?.resolutions[0]?.values, [{ name: 'popcorn' }]);
  });

  it('evaluate tests, and say what they lack', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    const file = vscode.Uri.joinPath(folder!.uri, 'tests.csv');
    await workspace.fs.writeFile(
      file,
      new TextEncoder().encode('order popcorn,OrderSnacksIntent,snack=popcorn\nstop,AMAZON.HelpIntent\n'),
    );
    const answer = (await invoke('skillLens_evaluate', { tests: ['tests.csv'] })) as {
      intentAccuracy: number;
      failures: { utterance: string }[];
    };
    assert.equal(answer.intentAccuracy, 0.5);
    assert.deepEqual(
      answer.failures.map(({ utterance }) => utterance),
      ['stop'],
    );
    await workspace.fs.delete(file);
    assert.match(await refusal('skillLens_evaluate', { tests: ['tests.csv'] }), /no such file/);
    assert.match(await refusal('skillLens_predict', {}), /utterances/);
  });
});
