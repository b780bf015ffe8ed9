import { describe, expect, it } from 'vitest';
import { createHost } from '../../server/src/analysis/host';
import type { Explanation } from '../../server/src/analysis/explainPrediction';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import type { SamplePrediction } from '../../server/src/analysis/types';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createCatalog } from '../../server/src/catalog/catalog';
import { provideDiagnostics } from '../../server/src/features/diagnostics';
import { code } from '../../server/src/features/describeModel';
import { provideSampleHover, sampleAt } from '../../server/src/features/sampleHover';
import { provideSamplePredictions, samplesInLines } from '../../server/src/features/samplePredictions';
import type { CheckpointInfo } from '../../server/src/nlu/api';
import { modelText, placeOf, smallSkill } from '../support/smallSkill';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const text = modelText();
const [[firstIntent, [firstSample]]] = Object.entries(smallSkill.samples) as [[string, [string]]];
const firstLine = placeOf(text, firstSample).start.line + 1;
const everyLine = [{ first: 0, last: 1e9 }];
const info: CheckpointInfo = {
  formatVersion: 1,
  contentHash: '',
  seed: 1,
  backend: 'wasm',
  pretrained: false,
  report: {
    samples: 14,
    utterances: 500,
    updates: 100,
    seconds: 2,
    heldOut: { utterances: 10, intentAccuracy: 0.9, slotF1: 0.85, frameAccuracy: 0.8 },
  },
};

async function snapshotOf(content = text): Promise<ModelSnapshot> {
  const host = createHost(emptyFileSystem, createCatalog());
  host.set({ uri, kind: 'interaction-model', version: 3, text: content });
  const snapshot = await host.snapshot(uri);
  if (snapshot?.kind !== 'model') throw new Error('no model');
  return snapshot;
}

async function hoverOn(part: string, answer?: Partial<SamplePrediction>): Promise<string> {
  const snapshot = await snapshotOf();
  const sample = sampleAt(snapshot, uri, text.indexOf(part) + 1)!;
  const prediction = {
    range: sample.sample.range,
    text: sample.sample.text,
    expectedIntent: sample.intent.name.value,
    intent: sample.intent.name.value,
    confidence: 0.934,
    alternatives: [],
    slots: [],
    extraSlots: [],
    ...answer,
  };
  const explanation: Explanation = {
    example: {
      utterance: 'play a|b now',
      intent: 'HelloIntent',
      confidence: 0.9,
      slots: [{ name: 'movie', value: 'a|b', start: 5, end: 8, tokenStart: 1, tokenEnd: 2, confidence: 0.8 }],
      alternatives: [],
      scope: 1,
      match: undefined,
    },
    pulls: [{ word: 'play', drop: 0.312 }],
    alike: [{ sample: snapshot.samples[0]!, likeness: 0.5 }],
  };

  const about = { explanation, info, outdated: true };
  const hover = provideSampleHover(snapshot, sample, answer && { prediction, ...about }, ['Something else.']);
  expect(hover?.range).toEqual(placeOf(text, part));
  return JSON.parse(JSON.stringify(hover)).contents.value as string;
}

describe('hover on a sample', () => {
  it('says how to get a model', async () => {
    expect(await hoverOn('hello there')).toContain('save the file');
  });

  it('tells intent, slots, alternatives and how good the model is', async () => {
    const value = await hoverOn('play {movie}', {
      intent: 'HelloIntent',
      alternatives: [{ intent: 'PlayIntent', confidence: 0.05 }],
      slots: [{ expected: 'movie', predicted: undefined, confidence: 0, range: { start: 0, end: 0 } }],
      extraSlots: ['city'],
    });
    expect(value.split('\n\n')).toEqual([
      '✗ Heard as **`HelloIntent`**, expected **`PlayIntent`**',
      '`▰▰▰▰▰▰▰▰▰▱` 93 % `HelloIntent`  \n`▰▱▱▱▱▱▱▱▱▱` 5 % `PlayIntent` ← its own',
      '- `movie` not heard as a slot\n- `city` heard in words outside every slot',
      '| `play` | `a\\|b` | `now` |\n| :-- | :-- | :-- |\n|  | `movie` |  |',
      'Pulls towards `HelloIntent`: `play` (−31 % without it)',
      `Rests on samples like\n- \`${firstSample}\` of \`${firstIntent}\`, [line ${firstLine}](${uri}#L${firstLine})`,
      'Something else.',
      '*Fine-tuned model. Trained on 14 samples, started from random weights; held out 10 utterances: intents 90 %, slots F1 85 %.*' +
        ' The text has changed since; save to train anew.',
      '[Learn the present text](command:skillLens.finetune) · [Try an utterance](command:skillLens.tryUtterance) · ' +
        '[What the signs mean](command:skillLens.showLegend)',
    ]);
  });

  it('begins with the sign that stands beside the line', async () => {
    const misheard = { expected: 'movie', predicted: undefined, confidence: 0, range: { start: 0, end: 0 } };
    const asMeant = { intent: 'PlayIntent', alternatives: [], extraSlots: [] };
    expect(await hoverOn('play {movie}', { ...asMeant, slots: [] })).toMatch(/^✓ Heard as meant/);
    expect(await hoverOn('play {movie}', { ...asMeant, slots: [misheard] })).toMatch(
      /^⚠ The right intent, \*\*`PlayIntent`\*\*, but its slots differ/,
    );
  });

  it('tells first what speaks for an answer that is not the live model’s, then what the live model hears and why', async () => {
    const answer = { intent: 'PlayIntent', outOfSample: true as const };
    const paragraphs = (await hoverOn('play {movie}', answer)).split('\n\n');
    const why = paragraphs.slice(paragraphs.indexOf('Something else.'));
    expect(why.slice(0, 3)).toEqual([
      'Something else.',
      'The model that has learned it hears `HelloIntent`.',
      'Pulls towards `HelloIntent`: `play` (−31 % without it)',
    ]);
    const alike = (await hoverOn('hello there', { ...answer, intent: 'HelloIntent' })).split('\n\n');
    expect(alike.indexOf('Something else.')).toBeGreaterThan(alike.indexOf(why[2]!));
    expect(alike.join()).not.toContain('The model that has learned it');
  });

  it('keeps the answer first, and below a likelier intent only where it is no more than learned', async () => {
    const asMeant = { intent: 'PlayIntent', confidence: 0.2, slots: [], extraSlots: [] };
    const answer = { ...asMeant, alternatives: [{ intent: 'HelloIntent', confidence: 0.7 }] };
    const bars = async (given: typeof answer & { onlyLearned?: true; outOfSample?: true }) =>
      (await hoverOn('play {movie}', given)).split('\n\n').slice(0, 2);
    expect((await bars(answer))[1]).toMatch(/20 % `PlayIntent` {2}\n.*70 % `HelloIntent`$/);
    const [said, ranking] = await bars({ ...answer, outOfSample: true, onlyLearned: true });
    expect(said).toBe(
      '✓ Heard as meant: **`PlayIntent`**, but only because it is a sample: no other is like it',
    );
    expect(ranking).toMatch(/70 % `HelloIntent` {2}\n.*20 % `PlayIntent` ← its own$/);
  });

  it('has nothing to say between samples', async () => {
    expect(sampleAt(await snapshotOf(), uri, 0)).toBeUndefined();
    expect(sampleAt(await snapshotOf(), 'file:///other.json', 300)).toBeUndefined();
  });

  it.each([
    ['plain', '`plain`'],
    ['a `b` c', '``a `b` c``'],
    ['`', '`` ` ``'],
    ['two\nlines', '`two lines`'],
  ])('writes %j as code', (from, to) => expect(code(from)).toBe(to));
});

describe('diagnostics', () => {
  it('carry rule, severity, place and related places', async () => {
    const snapshot = await snapshotOf();
    const [first, second] = snapshot.samples;
    const finding = {
      ruleId: 'some-rule',
      severity: 'information' as const,
      message: 'Look here.',
      part: 'model' as const,
      range: first!.sample.range,
      related: [{ part: 'model' as const, range: second!.sample.range, message: 'and there' }],
    };
    expect(provideDiagnostics(snapshot, [finding]).get(uri)).toEqual([
      {
        code: 'some-rule',
        source: 'Skill Lens',
        severity: 3,
        message: 'Look here.',
        range: placeOf(text, first!.sample.text),
        relatedInformation: [
          { location: { uri, range: placeOf(text, second!.sample.text) }, message: 'and there' },
        ],
      },
    ]);
  });

  it('are an empty list where there is nothing to tell', async () => {
    expect(provideDiagnostics(await snapshotOf(), [])).toEqual(new Map([[uri, []]]));
  });
});

describe('predictions for the client', () => {
  it('are of the asked lines alone, and tell of samples that no model answers for', async () => {
    const snapshot = await snapshotOf(text);
    const range = placeOf(text, 'play {movie}');
    const { line } = range.start;
    const asked = samplesInLines(snapshot, uri, [{ first: line, last: line }]);
    expect(provideSamplePredictions(snapshot, asked, [])).toEqual({ lines: [], unlearned: [range] });
  });

  it('are none in a document without samples', async () => {
    expect(samplesInLines(await snapshotOf(text), 'file:///s/IntentSchema.json', everyLine)).toEqual([]);
  });
});
