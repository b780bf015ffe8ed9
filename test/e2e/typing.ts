import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SkillLensApi } from '../../src/api';
import { door, hasDoor, type Recording, untilSeen } from './support/door';
import { placeCursor, typeJsonString } from './support/keyboard';
import {
  activate,
  behindLine,
  intentsOf,
  sampleLines,
  samplesWithoutPrediction,
  shortName,
  showModel,
  untilAllShown,
  untilShown,
} from './support/skill';
import { untilHolds } from './support/until';
import { earlyFrames, hasSign, staleFrames } from './support/verdictsOnScreen';
import { watchRoundTrips } from './support/roundTrips';

const delay = 400;
/** A look at the screen is no clock: frames come every 16 ms, and messages between the processes take some. */
const slack = 40;
/** The window paints a key before any extension hears of it; what stands behind the line longer than that is stale. */
const longestStale = 200;

describe('Typing a new sample', () => {
  let api: SkillLensApi;
  let editor: vscode.TextEditor;
  let intent: string;
  let line: number;
  let typed: string;

  /** Opens a line below `"samples": [` of the intent with the most samples; the new sample varies one without slots. */
  before(async () => {
    api = await activate();
    editor = await showModel();
    const { document } = editor;
    const [largest] = intentsOf(document).toSorted(
      (a, b) => (b.samples?.length ?? 0) - (a.samples?.length ?? 0),
    );
    const lines = largest && sampleLines(document, largest);
    assert.ok(largest?.samples && lines?.[0] !== undefined);
    intent = largest.name;
    const model = largest.samples.find((sample) => !sample.includes('{')) ?? largest.samples[0];
    typed = `please ${model}`;
    line = lines[0];
    await untilAllShown(api, document);
    await placeCursor(editor, document.lineAt(line - 1).range.end);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('shows no verdict while keys come, and at last the right one', async () => {
    const { document } = editor;
    const early: string[] = [];
    await typeJsonString(editor, typed, async () => {
      early.push(...behindLine(api, document, line).map(({ text }) => text));
    });
    assert.equal(document.lineAt(line).text.trim(), `${JSON.stringify(typed)},`);
    const isRight = () =>
      behindLine(api, document, line).some(({ text }) => text.includes(` ${shortName(intent)}`));
    await untilShown(api, document, isRight, `${intent} behind the new sample`);
    assert.deepEqual(early, []);
  });

  it('draws the prediction behind the line', async function () {
    if (!hasDoor) {
      this.skip();
    }
    const shown = behindLine(api, editor.document, line)[0]?.text;
    await untilSeen(
      door.afterTexts,
      (after) => after.some((drawn) => drawn.line.includes(typed) && drawn.text === shown),
      `${shown} behind ${typed}`,
    );
  });

  it('leaves the predictions of all other samples where they are', () => {
    assert.deepEqual(samplesWithoutPrediction(api, editor.document), []);
  });

  it('marks the model as older than the text', async () => {
    const { uri } = editor.document;
    const isOutdated = () => {
      const status = api.status(uri);
      return status?.state === 'ready' && status.outdated;
    };
    await untilHolds(isOutdated, api.onStatus, 'an outdated model');
  });

  describe('on the screen, 60 keys long', () => {
    let recording: Recording;
    /** Milliseconds that the way from the window to an extension and back to the screen took at worst. */
    let late = 0;

    before(async function () {
      if (!hasDoor) {
        this.skip();
      }
      const { document } = editor;
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      await placeCursor(editor, document.lineAt(line).range.end.translate(0, -2));
      await door.record('please ');
      const watching = watchRoundTrips();
      await door.type(' and tell me more about all of the films in town right now', 70);
      await untilHolds(
        () => behindLine(api, document, line).length === 1,
        api.onPredictions,
        'a verdict after the last key',
      );
      await vscode.commands.executeCommand('setContext', 'skillLens.looked', true);
      const painted = (drawn: readonly { line: string; text: string }[]) =>
        drawn.some((each) => each.line.includes('right now') && hasSign(each.text));
      await untilSeen(door.afterTexts, painted, 'the verdict');
      recording = await door.recorded();
      late = (await watching.longest()) + recording.longestFrame;
      assert.ok(recording.keys.length >= 55, `${recording.keys.length} keys`);
    });

    it('no frame is blank', () => {
      assert.deepEqual(
        recording.frames.filter(({ line: text, after }) => text !== '' && after === ''),
        [],
      );
    });

    it('no verdict comes before its time', () => {
      const limits = { pause: delay - slack - late, stale: longestStale + late };
      assert.deepEqual(earlyFrames(recording, limits), []);
    });

    it('nothing that was heard of an older text stays', () => {
      assert.deepEqual(staleFrames(recording, longestStale + late), []);
    });

    it('the editor does not scroll sideways', () => {
      const edges = new Set(recording.frames.map(({ scrolled }) => Math.round(scrolled)));
      assert.equal(edges.size, 1, [...edges].join());
    });
  });
});
