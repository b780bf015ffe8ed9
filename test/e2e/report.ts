import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import { door, hasDoor, untilSeen } from './support/door';
import { activate, intentsOf, learned, showModel } from './support/skill';
import { until } from './support/until';

const { commands } = vscode;

/** The page itself: a view is a frame in a frame. */
const inView =
  'iframe.webview.ready >> internal:control=enter-frame >> iframe#active-frame >> internal:control=enter-frame';

describe('The report', () => {
  let api: SkillLensApi;
  let model: vscode.Uri;

  before(async () => {
    api = await activate();
    const { document } = await showModel();
    model = document.uri;
    await learned(api, model);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeOtherEditors');
    await commands.executeCommand('workbench.action.joinAllGroups');
    await showModel();
  });

  it('is made of the model in front', async () => {
    await showModel();
    await commands.executeCommand('skillLens.showReport');
    const report = api.report(model) ?? assert.fail('there is a report');
    const { document } = await showModel();
    const samples = intentsOf(document).flatMap(({ samples: own = [] }) => own);
    assert.equal(report.samples.length, samples.length);
    assert.match(report.html, /Confusion matrix/);
  });

  it('shows in the colours of the theme, by tables that can be read', async function () {
    if (!hasDoor) this.skip();
    await commands.executeCommand('skillLens.showReport', model);
    await commands.executeCommand('workbench.action.closeSidebar');
    const heading = () => door.texts(`${inView} >> h1`);
    await untilSeen(heading, ([text]) => text === 'Report on en-US.json', 'the report');
    const figures = () => door.texts(`${inView} >> dd`);
    await untilSeen(figures, (texts) => texts.some((text) => /^\d+(\.\d)? %$/.test(text)), 'a figure');
    await door.screenshot('report-top');
    await door.click(`${inView} >> nav a[href="#confusion"]`);
    await door.wait(`${inView} >> .matrix td a`, 'visible');
    await door.screenshot('report-matrix');
  });

  it('leads from a sample into the editor', async function () {
    if (!hasDoor) this.skip();
    const link = `${inView} >> #samples a[data-sample="3"]`;
    const [text] = await untilSeen(
      () => door.texts(link),
      ([sample]) => sample !== undefined,
      'the third sample',
    );
    const selected = until(
      vscode.window.onDidChangeTextEditorSelection,
      ({ textEditor, selections }) => textEditor.document.getText(selections[0]) === text,
      `${text} to be selected`,
    );
    await door.click(link);
    const { textEditor } = await selected;
    assert.equal(textEditor.document.uri.toString(), model.toString());
  });
});
