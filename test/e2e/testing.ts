import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import type { TestExplorer } from '../../src/testing/testExplorer';
import { activate, learned, modelUri, save, showModel } from './support/skill';
import { door, hasDoor } from './support/door';
import { until } from './support/until';

const { commands, workspace } = vscode;

const annotations = {
  data: [
    annotation('when is the matrix playing', 'FindShowtimesIntent', { movie: 'the matrix' }),
    annotation('recommend a scary movie', 'RecommendMovieIntent', { genre: 'scary' }),
    annotation('order popcorn', 'TicketPriceIntent', {}),
    annotation('what is on at the odeon', 'NowShowingIntent', { cinema: 'starlight' }),
  ],
};
const csv = [
  '# smoke',
  'cancel my booking, CancelBookingIntent',
  'stop, AMAZON.StopIntent',
  ', NowShowingIntent',
  '',
].join('\n');

function annotation(utterance: string, name: string, slots: Record<string, string>): object {
  const filled = Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, { value }]));
  return { inputs: { utterance }, expected: [{ intent: { name, slots: filled } }] };
}

describe('Tests of a skill', () => {
  let api: SkillLensApi;
  let explorer: TestExplorer;
  let folder: vscode.Uri;
  let set: vscode.Uri;
  let smoke: vscode.Uri;

  before(async () => {
    api = await activate();
    const { document } = await showModel();
    await learned(api, document.uri);
    explorer = (await api.tests()) ?? assert.fail('tests are switched on');
    await explorer.found;
    const [root] = workspace.workspaceFolders ?? [];
    folder = vscode.Uri.joinPath(root!.uri, 'annotations');
    set = vscode.Uri.joinPath(folder, 'en-US.json');
    smoke = vscode.Uri.joinPath(folder, 'smoke.en-US.csv');
    await write(set, JSON.stringify(annotations, undefined, 2));
    await write(smoke, csv);
    // Watchers of files take their time in some file systems; the refresh button does not.
    await explorer.sets.findAll();
  });

  after(async () => {
    while (vscode.window.activeTextEditor !== undefined) {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await workspace.fs.delete(folder, { recursive: true });
    await explorer.sets.findAll();
    await commands.executeCommand('workbench.action.closePanel');
    await commands.executeCommand('workbench.view.explorer');
  });

  const item = (uri: vscode.Uri, utterance: string): vscode.TestItem =>
    explorer.controller.items.get(uri.toString())?.children.get(utterance) ??
    assert.fail(`no test of ${utterance}`);
  const verdictOn = (uri: vscode.Uri, utterance: string) =>
    explorer.outcomes.get(item(uri, utterance))?.verdict;

  it('are found, each at its line, with the model that they are about', () => {
    const ours = [set, smoke].map(String);
    const files = Array.from(explorer.controller.items, ([, each]) => each).filter(({ id }) =>
      ours.includes(id),
    );
    assert.deepEqual(
      files.map(({ label, description, children }) => [label, description, children.size]),
      [
        ['annotations/en-US.json', 'en-US', 4],
        ['annotations/smoke.en-US.csv', 'en-US', 2],
      ],
    );
    const popcorn = item(set, 'order popcorn');
    assert.equal(popcorn.description, 'TicketPriceIntent');
    assert.equal(
      popcorn.range?.start.line,
      lineOf(JSON.stringify(annotations, undefined, 2), '"order popcorn"'),
    );
  });

  it('say of a line that cannot be read what is wrong with it', () => {
    const [problem, ...others] = vscode.languages.getDiagnostics(smoke);
    assert.deepEqual(others, []);
    assert.equal(problem?.range.start.line, 3);
    assert.match(problem?.message ?? '', /no utterance/);
  });

  it('run, all of them, by the live model', async () => {
    await commands.executeCommand('testing.runAll');
    assert.equal(verdictOn(set, 'when is the matrix playing')?.passed, true);
    assert.equal(verdictOn(set, 'recommend a scary movie')?.passed, true);
    assert.equal(verdictOn(smoke, 'cancel my booking')?.passed, true);
    const misheard = verdictOn(set, 'order popcorn');
    assert.equal(misheard?.passed, false);
    assert.equal(
      misheard?.summary,
      'heard OrderSnacksIntent instead of TicketPriceIntent; snack = popcorn is heard besides',
    );
    assert.equal(
      verdictOn(set, 'what is on at the odeon')?.heardText,
      'NowShowingIntent\n  cinema = the odeon → Odeon Square',
    );
  });

  it('are seen in the Test Explorer, a failure beside what was expected', async function () {
    if (!hasDoor) this.skip();
    await commands.executeCommand('workbench.view.testing.focus');
    const selection = item(set, 'order popcorn').range ?? assert.fail('no place');
    const editor = await vscode.window.showTextDocument(set, { selection });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenter);
    await commands.executeCommand('workbench.action.closePanel');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await door.screenshot('tests');
  });

  it('run one by one', async () => {
    const before = verdictOn(smoke, 'stop');
    const source = new vscode.CancellationTokenSource();
    const request = new vscode.TestRunRequest([item(set, 'order popcorn')], undefined, explorer.profile);
    await explorer.profile.runHandler(request, source.token);
    assert.equal(verdictOn(smoke, 'stop'), before);
    assert.notEqual(verdictOn(set, 'order popcorn'), undefined);
  });

  it('can be stopped', async () => {
    const before = verdictOn(smoke, 'stop');
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    await explorer.profile.runHandler(
      new vscode.TestRunRequest(undefined, undefined, explorer.profile),
      source.token,
    );
    assert.equal(verdictOn(smoke, 'stop'), before);
  });

  it('offer at the line of a failure what to do about it', async () => {
    await vscode.window.showTextDocument(set);
    const actions = await commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      set,
      item(set, 'order popcorn').range,
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Expect OrderSnacksIntent, as it is heard'), titles.join(' | '));
    assert.ok(titles.includes('Add “order popcorn” to TicketPriceIntent'), titles.join(' | '));
    assert.ok(titles.includes('Go to the sample that drew it: “order {snack}”'), titles.join(' | '));
  });

  it('lead to the sample that drew what was heard', async () => {
    await commands.executeCommand('skillLens.goToSample', item(set, 'order popcorn'));
    const { document, selection } = vscode.window.activeTextEditor ?? assert.fail();
    assert.equal(document.uri.toString(), (await modelUri()).toString());
    assert.equal(document.getText(selection), 'order {snack}');
  });

  it('become samples of the intent that they expect', async () => {
    const changed = until(
      workspace.onDidChangeTextDocument,
      ({ contentChanges }) => contentChanges.some(({ text }) => text.includes('what is on at the odeon')),
      'the new sample',
    );
    await commands.executeCommand('skillLens.addTestAsSample', item(set, 'what is on at the odeon'));
    const { document } = await changed;
    assert.equal(document.uri.toString(), (await modelUri()).toString());
    await vscode.window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('expect what is heard once that is accepted, in the file', async () => {
    const reread = until(
      explorer.sets.onDidChange,
      ({ uri }) => uri.toString() === set.toString(),
      'the set',
    );
    await commands.executeCommand('skillLens.acceptAsExpected', item(set, 'order popcorn'));
    const written: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(set)));
    assert.deepEqual(
      (written as typeof annotations).data[2],
      annotation('order popcorn', 'OrderSnacksIntent', { snack: 'popcorn' }),
    );
    await reread;
    await commands.executeCommand('testing.runAll');
    assert.equal(verdictOn(set, 'order popcorn')?.passed, true);
  });

  it('run again on every save while somebody watches', async () => {
    const source = new vscode.CancellationTokenSource();
    const request = new vscode.TestRunRequest(undefined, undefined, explorer.profile, true);
    void explorer.profile.runHandler(request, source.token);
    const heard = until(
      explorer.outcomes.onDidChange,
      ({ test, verdict }) => test.utterance === 'stop' && !verdict.passed,
      'the changed test to fail',
    );
    const editor = await vscode.window.showTextDocument(await workspace.openTextDocument(smoke));
    const line = lineOf(csv, 'stop');
    await editor.edit((edit) => edit.replace(editor.document.lineAt(line).range, 'stop, AMAZON.HelpIntent'));
    await save();
    await heard;
    source.cancel();
  });

  it('go with their file', async () => {
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(smoke);
    await explorer.sets.findAll();
    assert.equal(explorer.controller.items.get(smoke.toString()), undefined);
    await write(smoke, csv);
  });
});

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length - 1;
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
