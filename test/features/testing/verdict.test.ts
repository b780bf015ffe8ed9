import { describe, expect, it } from 'vitest';
import { readTestSet } from '../../../server/src/evaluation/annotations/readTestSet';
import { judgeTest } from '../../../server/src/evaluation/comparing/compareFrames';
import { resolveSlot } from '../../../server/src/evaluation/resolution/resolveSlot';
import type { Frame, HeardFrame } from '../../../server/src/evaluation/types';
import { provideTestSet, readTests } from '../../../server/src/features/testing/testSet';
import { provideVerdict, sampleFor } from '../../../server/src/features/testing/verdict';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { modelUri, snapshotOf } from '../../support/featureContext';
import { musicSkill } from '../../support/musicSkill';

const snapshot = snapshotOf(musicSkill);

function heard(intent: string, slots: Record<string, string> = {}, sample?: string): HeardFrame {
  return {
    intent,
    confidence: 0.75,
    slots: Object.entries(slots).map(([name, value]) => ({
      name,
      value,
      start: 0,
      end: value.length,
      confidence: 1,
      resolutions: resolveSlot(snapshot.model, intent, name, value),
    })),
    alternatives: [],
    scope: 1,
    match: sample === undefined ? undefined : { intent, sample, kind: 'listed' },
  };
}

function verdictOn(line: string, answer: HeardFrame) {
  const [test] = readTestSet('a.csv', `${line}\n`).tests;
  return provideVerdict(snapshot, judgeTest(test!, answer, 'en-US'), () => snapshot.samples.at(-1));
}

describe('a verdict', () => {
  it('tells expected from heard line by line, with what values stand for', () => {
    const verdict = verdictOn(
      'play jude, PlayIntent, song=jude',
      heard('RateIntent', { song: 'yesterdays', stars: '5' }, 'give {song} {stars} stars'),
    );
    expect(verdict).toMatchObject({
      passed: false,
      intentRight: false,
      confidence: 0.75,
      expectedText: 'PlayIntent\n  song = jude → hey jude (jude)',
      heardText: 'RateIntent\n  song = yesterdays → (no listed value)\n  stars = 5',
      summary:
        'heard RateIntent instead of PlayIntent; song is heard as yesterdays instead of jude; stars = 5 is heard besides',
      sample: { intent: 'PlayIntent', text: 'play {song}' },
      drawnBy: { intent: 'RateIntent', text: 'give {song} {stars} stars' },
    });
  });

  it('shows the same words in another spelling as the same', () => {
    const verdict = verdictOn(
      'give it five stars, RateIntent, stars=five',
      heard('RateIntent', { stars: '5' }),
    );
    expect(verdict).toMatchObject({ passed: true, summary: '' });
    expect(verdict.heardText).toBe(verdict.expectedText);
    expect(verdict).not.toHaveProperty('drawnBy');
  });

  it('names the most similar sample where none takes the whole utterance', () => {
    const { drawnBy } = verdictOn('rate it, PlayIntent', heard('RateIntent'));
    expect(drawnBy?.text).toBe('give {song} {stars} stars');
    const { start } = drawnBy!.range;
    expect(musicSkill.split('\n')[start.line]?.slice(start.character)).toMatch(/^give \{song}/);
  });
});

describe('the sample of a test', () => {
  it.each<[string, Record<string, string>, string]>([
    ['play hey jude by the beatles', { song: 'hey jude', artist: 'the beatles' }, 'play {song} by {artist}'],
    ['Play  Hey Jude', { song: 'hey jude' }, 'Play {song}'],
    ['i want a want', { thing: 'want' }, 'i {thing} a want'],
    ['set 1 timer for 10', { n: '1', m: '10' }, 'set {n} timer for {m}'],
    ['art of part', { a: 'part' }, 'art of {a}'],
    ['hello', { name: 'nobody' }, 'hello'],
    ['c++ (fast)', { lang: 'c++' }, '{lang} (fast)'],
  ])('of %s', (utterance, slots, sample) => {
    const frame: Frame = {
      intent: 'I',
      slots: Object.entries(slots).map(([name, value]) => ({ name, value })),
    };
    expect(sampleFor(utterance, frame)).toBe(sample);
  });
});

describe('a set of tests', () => {
  const catalog = createCatalog();
  const found = { uri: modelUri, model: snapshot.model };

  it('keeps a test that can only fail, and says why', () => {
    const text = 'play it,PlayIntnet\nstop,AMAZON.StopIntent\n"broken,PlayIntent\n';
    const set = readTests('file:///a.csv', text)!;
    const wire = provideTestSet('file:///a.csv', text, set, found, catalog);
    expect(wire.tests).toMatchObject([
      {
        utterance: 'play it',
        problem: expect.stringContaining("Did you mean 'PlayIntent'"),
        range: { start: { line: 0 } },
      },
      { utterance: 'stop', range: { start: { line: 1 } } },
    ]);
    expect(wire.tests[1]).not.toHaveProperty('problem');
    expect(wire.problems).toMatchObject([{ severity: 'error', range: { start: { line: 2 } } }]);
    expect(wire.model).toEqual({ uri: modelUri });
  });

  it("knows Alexa's answers", () => {
    const text = '{"utterance": "stop", "selectedIntent": {"name": "AMAZON.StopIntent", "slots": {}}}';
    const wire = provideTestSet('file:///a.json', text, readTests('file:///a.json', text)!, found, catalog);
    expect(wire).toMatchObject({
      hasAnswers: true,
      tests: [{ expected: [], alexa: { intent: 'AMAZON.StopIntent' } }],
    });
  });

  it.each(['', '{"name": "a package", "version": "1.0.0"}', '[1, 2, 3]', '# Notes\n\nNo tests here.\n'])(
    'is none in %j',
    (text) => {
      expect(readTests('file:///a', text)).toBeUndefined();
    },
  );
});
