import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../server/src/analysis/corpus/lexicon';
import { createSkillText } from '../../../server/src/analysis/grammar/createSkillText';
import { createCatalog } from '../../../server/src/catalog/catalog';
import type { SampleName } from '../../../server/src/grammar/grammar';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import type { Opinion } from '../../../server/src/nlu/opinion';
import { createReader } from '../../../server/src/nlu/reading/createReader';
import type { Reading } from '../../../server/src/nlu/reading/reading';
import { refusedBelow } from '../../../server/src/nlu/reading/scope';
import type { SkillText } from '../../../server/src/nlu/skillText';
import { outsideTag, tagCount } from '../../../server/src/nlu/tags';
import { tokenTexts } from '../../../server/src/nlu/tokenize';

const catalog = createCatalog();

interface Written {
  readonly intents: Readonly<Record<string, readonly string[]>>;
  readonly sensitivity?: string;
}

/** A reader whose learned opinion is what a test says: probabilities by intent, no slot anywhere. */
function readerFor({ intents, sensitivity }: Written) {
  const names = Object.keys(intents);
  const languageModel = {
    invocationName: 'the test',
    intents: names.map((name) => ({
      name,
      slots: name.startsWith('AMAZON.')
        ? []
        : [
            { name: 'what', type: 'What' },
            { name: 'query', type: 'AMAZON.SearchQuery' },
          ],
      samples: intents[name],
    })),
    types: [{ name: 'What', values: ['jazz', 'rock'].map((value) => ({ name: { value } })) }],
    ...(sensitivity && { modelConfiguration: { fallbackIntentSensitivity: { level: sensitivity } } }),
  };
  const model = parseInteractionModel(
    JSON.stringify({ interactionModel: { languageModel } }),
    'models/en-US.json',
  );
  const learned = names.filter((name) => name !== 'AMAZON.FallbackIntent');
  const labels = {
    intents: learned,
    slots: ['what', 'query'],
    intentSlots: Object.fromEntries(
      learned.map((name) => [name, name.startsWith('AMAZON.') ? [] : ['what', 'query']]),
    ),
  };
  const skill = createSkillText(model, catalog, createLexicon(model, catalog));
  const reader = createReader({ labels, skill, temperature: 1, vectors: undefined });
  return (text: string, likely: Readonly<Record<string, number>> = {}, without?: SampleName): Reading => {
    const tokens = tokenTexts(text);
    const rest = (1 - Object.values(likely).reduce((a, b) => a + b, 0)) / learned.length;
    const probabilities = learned.map((name) => rest + (likely[name] ?? 0));
    return reader.read(tokens, opinionOf(probabilities, tokens.length), { without });
  };
}

function opinionOf(intents: readonly number[], tokens: number): Opinion {
  const tags = tagCount(2);
  const rows = new Float64Array(tokens * tags).fill(0.01);
  for (let token = 0; token < tokens; token++) rows[token * tags + outsideTag] = 0.96;
  const probabilities = Float32Array.from(intents);
  return { intents: probabilities, network: probabilities, ngrams: probabilities, tags: () => rows, tokens };
}

const music = {
  PlayIntent: ['play {what}', 'put on {what}'],
  FindIntent: ['look for {query}', 'search {query}'],
  TimeIntent: ['what time is it'],
};

describe('three opinions', () => {
  const read = readerFor({ intents: music });

  it('a sample word by word, or with a listed value, goes before a sure network', () => {
    expect(read('what time is it', { PlayIntent: 0.99 }).answer).toBe('TimeIntent');
    expect(read('play jazz', { TimeIntent: 0.9 })).toMatchObject({
      answer: 'PlayIntent',
      spans: [{ name: 'what', start: 1, end: 2 }],
      match: { kind: 'listed' },
    });
  });

  it('an open parse leans the scales and no more', () => {
    expect(read('play something', { PlayIntent: 0.4, TimeIntent: 0.4 }).answer).toBe('PlayIntent');
    expect(read('play something', { TimeIntent: 0.99999 }).answer).toBe('TimeIntent');
  });

  it('where nothing is parsed the network has the word', () => {
    expect(read('tell me the hour', { TimeIntent: 0.9 })).toMatchObject({
      answer: 'TimeIntent',
      match: undefined,
    });
  });

  it('a sample that has no say does not agree with itself', () => {
    const text = 'what time is it';
    const own = { intent: 'TimeIntent', key: text };
    expect(read(text, { PlayIntent: 0.99 }).match?.sample.text).toBe(text);
    expect(read(text, { PlayIntent: 0.99 }, own)).toMatchObject({ answer: 'PlayIntent', match: undefined });
  });
});

describe('a refusal', () => {
  const strange = 'xyzzy plugh frobnicate';

  it('is for skills with a fallback intent only; the others give the nearest', () => {
    expect(readerFor({ intents: music })(strange)).toMatchObject({ isRefused: false });
    const refused = readerFor({ intents: { ...music, 'AMAZON.FallbackIntent': [] } })(strange);
    expect(refused).toMatchObject({
      isRefused: true,
      answer: 'AMAZON.FallbackIntent',
      spans: [],
      match: undefined,
    });
    expect(refused.scope).toBeLessThan(0.05);
  });

  it('is never for what the grammar takes beside a word that says something', () => {
    const read = readerFor({ intents: { ...music, 'AMAZON.FallbackIntent': [] }, sensitivity: 'HIGH' });
    for (const text of ['what time is it', 'play jazz', 'search xyzzy plugh', 'please play jazz']) {
      expect(read(text, { TimeIntent: 0.3 }).isRefused, text).toBe(false);
    }
  });

  it('comes sooner the higher the sensitivity', () => {
    const texts = [
      'the time',
      'play it again',
      'time for xyzzy',
      'is it jazz',
      'put it there',
      'some time plugh',
      strange,
    ];
    const [low, medium, high] = ['LOW', 'MEDIUM', 'HIGH'].map((sensitivity) => {
      const read = readerFor({ intents: { ...music, 'AMAZON.FallbackIntent': [] }, sensitivity });
      return texts.filter((text) => read(text, { TimeIntent: 0.3 }).isRefused);
    }) as [string[], string[], string[]];
    expect(medium).toEqual(expect.arrayContaining(low));
    expect(high).toEqual(expect.arrayContaining(medium));
    expect(low).toContain(strange);
  });

  it.each(['en', 'de', 'ja', 'xx'])('has three points in order, in %s too', (language) => {
    const points = (['LOW', 'MEDIUM', 'HIGH'] as const).map((sensitivity) =>
      refusedBelow({ language, fallback: { intent: 'AMAZON.FallbackIntent', sensitivity } } as SkillText),
    ) as [number, number, number];
    expect(points[0]).toBeGreaterThan(0);
    expect(points[1]).toBeGreaterThan(points[0]);
    expect(points[2]).toBeGreaterThan(points[1]);
    expect(points[2]).toBeLessThan(1);
  });

  it('is left to a sample that is nothing but an open slot, where there is one', () => {
    const read = readerFor({ intents: { ...music, AnyIntent: ['{what}'], 'AMAZON.FallbackIntent': [] } });
    const reading = read(strange, { TimeIntent: 0.9 });
    expect(reading).toMatchObject({ answer: 'AnyIntent', isRefused: false });
    expect(reading.scope).toBeLessThan(0.3);
  });

  it('is what an intent of search queries gets without its query and its words, and an intent with other samples does not', () => {
    const ofQueries = {
      FindIntent: music.FindIntent,
      TimeIntent: music.TimeIntent,
      'AMAZON.FallbackIntent': [],
    };
    const mixed = { ...ofQueries, FindIntent: [...music.FindIntent, 'find me something'] };
    const scopeOf = (intents: Readonly<Record<string, readonly string[]>>, text: string): number =>
      readerFor({ intents })(text, { FindIntent: 0.9 }).scope;
    expect(scopeOf(ofQueries, 'how big is it')).toBeLessThan(0.2 * scopeOf(mixed, 'how big is it'));
    expect(scopeOf(ofQueries, 'search it')).toBeGreaterThan(0.2 * scopeOf(mixed, 'search it'));
  });

  it('is what nothing at all gets', () => {
    expect(readerFor({ intents: { ...music, 'AMAZON.FallbackIntent': [] } })('')).toMatchObject({
      isRefused: true,
      scope: 0,
    });
  });
});

describe('a built-in intent', () => {
  const read = readerFor({
    intents: {
      LoopIntent: ['loop off', 'no more looping'],
      'AMAZON.ShuffleOffIntent': [],
      'AMAZON.StopIntent': [],
      'AMAZON.HelpIntent': ['explain the rules'],
    },
  });

  it.each([
    ['stop', 'AMAZON.StopIntent'],
    ['please stop', 'AMAZON.StopIntent'],
    ['turn off looping', 'LoopIntent'],
    ['stop the looping', 'LoopIntent'],
    ['explain the rules', 'AMAZON.HelpIntent'],
  ])('needs its own words: %j is %s', (text, answer) => {
    const wrong = answer === 'LoopIntent' ? 'AMAZON.ShuffleOffIntent' : 'LoopIntent';
    expect(read(text, { [wrong]: 0.9 }).answer).toBe(answer);
  });
});
