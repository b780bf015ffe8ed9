import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PredictionsParams } from '../../server/src/protocol';
import type { SkillLensApi } from '../../src/api';
import { afterText } from '../../src/decorations/afterText';
import { door, hasDoor, isVerdict, untilSeen } from './support/door';
import { placeCursor, typeJsonString } from './support/keyboard';
import { activate, behindLine, intentsOf, sampleLines, showModel, untilShown } from './support/skill';
import { untilHolds } from './support/until';

/**
 * What may stand behind each text of a line: what stood there at the start, and every prediction that the server
 * makes for it from then on. Whatever else is seen behind a line is stale.
 */
class Answers {
  readonly #byLine = new Map<string, Set<string>>();
  readonly #subscription: vscode.Disposable;

  constructor(api: SkillLensApi, document: vscode.TextDocument) {
    for (const { range, text } of api.decorations(document.uri)) {
      this.#allow(document.lineAt(range.start.line).text, text);
    }
    this.#subscription = api.onPredictions((params) => this.#add(params, document));
  }

  allows(line: string, text: string): boolean {
    return this.#byLine.get(line.trim())?.has(text) ?? false;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #add({ uri, version, lines }: PredictionsParams, document: vscode.TextDocument): void {
    if (uri !== document.uri.toString()) {
      return;
    }
    assert.equal(version, document.version, 'an answer for the present version');
    for (const prediction of lines) {
      const line = document.lineAt(prediction.range.start.line).text;
      this.#allow(line, afterText(prediction, { confidence: true }));
    }
  }

  #allow(line: string, text: string): void {
    const key = line.trim();
    this.#byLine.set(key, (this.#byLine.get(key) ?? new Set()).add(text));
  }
}

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
    await placeCursor(editor, document.lineAt(line - 1).range.end);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('never shows an old prediction behind it, and at last the right one', async () => {
    const { document } = editor;
    const answers = new Answers(api, document);
    const stale: string[] = [];
    const checkShown = () => {
      for (const { text } of behindLine(api, document, line)) {
        if (!answers.allows(document.lineAt(line).text, text)) {
          stale.push(`${document.lineAt(line).text} -> ${text}`);
        }
      }
    };
    const edits = vscode.workspace.onDidChangeTextDocument(checkShown);
    const watching = api.onPredictions(checkShown);

    await typeJsonString(editor, typed, async () => {
      if (hasDoor) {
        stale.push(...(await staleOnScreen(answers)));
      }
    });
    assert.equal(document.lineAt(line).text.trim(), `${JSON.stringify(typed)},`);
    const isRight = () => behindLine(api, document, line).some(({ text }) => text.includes(` ${intent} `));
    await untilShown(api, document, isRight, `${intent} behind the new sample`);

    edits.dispose();
    watching.dispose();
    answers.dispose();
    assert.deepEqual(stale, []);
  }).timeout(120_000);

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
    const { document } = editor;
    const missing = intentsOf(document)
      .flatMap((of) => sampleLines(document, of))
      .filter((sample) => behindLine(api, document, sample).length !== 1);
    assert.deepEqual(missing, []);
  });

  it('marks the model as older than the text', async () => {
    const { uri } = editor.document;
    const isOutdated = () => {
      const status = api.status(uri);
      return status?.state === 'ready' && status.outdated;
    };
    await untilHolds(isOutdated, api.onStatus, 'an outdated model');
  });
});

/**
 * Whatever the window draws behind a line although the server never said it of that text. The window paints a
 * keystroke before any extension hears of it, so only what two looks in a row find is stale.
 */
async function staleOnScreen(answers: Answers): Promise<string[]> {
  const first = await foreignTexts(answers);
  if (first.length === 0) {
    return [];
  }
  await vscode.commands.executeCommand('setContext', 'skillLens.looked', true);
  const second = await foreignTexts(answers);
  return first.filter((text) => second.includes(text));
}

async function foreignTexts(answers: Answers): Promise<string[]> {
  const drawn = await door.afterTexts();
  return drawn
    .filter(({ line, text }) => isVerdict(text) && !answers.allows(line, text))
    .map(({ line, text }) => `on the screen: ${line.trim()} -> ${text}`);
}
