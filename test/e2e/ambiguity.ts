import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, intentsOf, modelUri, sampleLines, showModel } from './support/skill';
import { untilHolds } from './support/until';

/** Words alike once the slots' names are left out: what the example plants in two intents. */
function skeleton(sample: string): string {
  return sample
    .toLowerCase()
    .replace(/\{[^}]*\}/g, '{}')
    .trim();
}

describe('The conflict planted in the example', () => {
  let document: vscode.TextDocument;
  let lines: readonly number[];

  before(async () => {
    await activate();
    ({ document } = await showModel());
    const samples = intentsOf(document).flatMap((intent) =>
      sampleLines(document, intent).map((line, i) => ({ line, words: skeleton(intent.samples?.[i] ?? '') })),
    );
    const twins = samples.filter(({ words }) => samples.filter((other) => other.words === words).length > 1);
    lines = twins.map(({ line }) => line);
    assert.ok(lines.length >= 2, 'two samples fall together');
  });

  it('is reported at both places, each naming the other', async () => {
    const uri = await modelUri();
    const reported = () =>
      vscode.languages
        .getDiagnostics(uri)
        .filter(
          ({ relatedInformation, range }) => relatedInformation?.length && lines.includes(range.start.line),
        );
    await untilHolds(
      () => lines.every((line) => reported().some(({ range }) => range.start.line === line)),
      vscode.languages.onDidChangeDiagnostics,
      'a diagnostic with related information on each of the samples',
    );
    for (const { range, relatedInformation } of reported()) {
      const rivals = relatedInformation?.map(({ location }) => location.range.start.line) ?? [];
      assert.ok(!rivals.includes(range.start.line), 'a sample is not its own rival');
      assert.ok(
        rivals.some((line) => lines.includes(line)),
        `line ${range.start.line} names ${rivals}`,
      );
    }
  });

  it('goes with the sample that the light bulb takes out, at whichever place its author stands', async () => {
    const uri = await modelUri();
    const rules = new Set(['conflicting-samples', 'duplicate-sample-across-intents']);
    const conflicts = () =>
      vscode.languages.getDiagnostics(uri).filter(({ code }) => rules.has(codeText(code)));
    const count = () => intentsOf(document).flatMap(({ samples }) => samples ?? []).length;
    const before = conflicts().length;
    const samples = count();
    for (const line of lines.slice(0, 2)) {
      const { range } = conflicts().find((each) => each.range.start.line === line) ?? assert.fail();
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        20,
      );
      const remove = actions.find(({ title }) => title === `Remove '${document.getText(range)}'`);
      assert.ok(remove?.edit, actions.map(({ title }) => title).join(', '));
      assert.ok(await vscode.workspace.applyEdit(remove.edit));
      assert.equal(count(), samples - 1);
      const { onDidChangeDiagnostics } = vscode.languages;
      await untilHolds(() => conflicts().length <= before - 2, onDidChangeDiagnostics, 'the conflict to go');
      await showModel();
      await vscode.commands.executeCommand('undo');
      assert.equal(count(), samples);
      await untilHolds(() => conflicts().length === before, onDidChangeDiagnostics, 'it to be there again');
    }
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is quiet where ambiguity is turned off', async () => {
    const settings = vscode.workspace.getConfiguration('skillLens');
    const uri = await modelUri();
    const related = () =>
      vscode.languages.getDiagnostics(uri).filter(({ relatedInformation }) => relatedInformation?.length);
    await settings.update('ambiguity.enabled', false);
    try {
      await untilHolds(
        () => related().length === 0,
        vscode.languages.onDidChangeDiagnostics,
        'the conflict to go',
      );
    } finally {
      await settings.update('ambiguity.enabled', undefined);
    }
    await untilHolds(
      () => related().length > 0,
      vscode.languages.onDidChangeDiagnostics,
      'the conflict again',
    );
  });
});

function codeText(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
