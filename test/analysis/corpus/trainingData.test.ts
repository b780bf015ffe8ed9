import { describe, expect, it } from 'vitest';
import { createTrainingData } from '../../../server/src/analysis/corpus/trainingData';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { tokenTexts } from '../../../server/src/nlu/tokenize';
import type { InteractionModel } from '../../../server/src/model/types';
import type { AnnotatedUtterance, TrainingData } from '../../../server/src/nlu/types';
import { modelOf, type WrittenIntent } from './models';
import { cpuMilliseconds } from '../../support/cpuTime';

const catalog = createCatalog();
const dataOf = (model: InteractionModel, seed = 1): TrainingData =>
  createTrainingData(model, catalog, { seed });
const textOf = ({ tokens }: AnnotatedUtterance): string => tokens.join(' ');
const numbered = (count: number, text: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => text(i));

const cities = numbered(40, (i) => `city ${String.fromCharCode(97 + (i % 26))}${i}ville`);
const weather: Record<string, WrittenIntent> = {
  Weather: { slots: { city: 'City' }, samples: numbered(20, (i) => `weather w${i}x in {city}`) },
  Greet: { samples: numbered(10, (i) => `hello h${i}x`) },
  'AMAZON.StopIntent': { samples: [] },
};

describe('labels', () => {
  it('are intents with samples and built-in ones with phrases', () => {
    const { labels } = dataOf(
      modelOf({
        ...weather,
        Empty: { slots: { lost: 'City' }, samples: [] },
        Wordless: { samples: ['?'] },
        'AMAZON.FallbackIntent': { samples: [] },
      }),
    );
    expect(labels.intents).toEqual(['Weather', 'Greet', 'AMAZON.StopIntent']);
    expect(labels.slots).toEqual(['city']);
    expect(labels.intentSlots).toEqual({ Weather: ['city'], Greet: [], 'AMAZON.StopIntent': [] });
  });

  it('keep a fallback that has samples, and join an intent that stands twice', () => {
    expect(dataOf(modelOf({ 'AMAZON.FallbackIntent': { samples: ['so what'] } })).labels.intents).toEqual([
      'AMAZON.FallbackIntent',
    ]);
    const model = modelOf({ One: { samples: ['a b'] } });
    const twice = {
      ...model,
      intents: [...model.intents, ...modelOf({ One: { samples: ['c d', 'A, b!'] } }).intents],
    };
    expect(dataOf(twice).labels.intents).toEqual(['One']);
    expect(dataOf(twice).sampleCount).toBe(2);
  });

  it('leave a phrase to the intent that has it as a sample', () => {
    const data = dataOf(modelOf({ Quit: { samples: ['Quit'] }, 'AMAZON.StopIntent': { samples: [] } }));
    const quit = data.pass(0).filter((utterance) => textOf(utterance) === 'quit');
    expect(quit.map(({ intent }) => intent)).toEqual(['Quit']);
  });
});

describe('phrases of a built-in intent', () => {
  const phrases = catalog.phrases('AMAZON.StopIntent', 'en-US');
  const data = dataOf(
    modelOf({ Other: { samples: ['something else'] }, 'AMAZON.StopIntent': { samples: [] } }),
  );
  const stops = (index: number) => data.pass(index).filter(({ intent }) => intent === 'AMAZON.StopIntent');

  it('take turns: a few in a pass, all of them in several', () => {
    expect(phrases.length).toBeGreaterThan(12);
    const passes = phrases.map((_, index) => stops(index));
    expect(new Set(passes.map(({ length }) => length))).toEqual(new Set([6]));
    expect(
      new Set(
        passes
          .slice(0, Math.ceil(phrases.length / 6))
          .flat()
          .map(textOf),
      ),
    ).toEqual(new Set(phrases.map((phrase) => tokenTexts(phrase).join(' '))));
  });
});

describe('a pass', () => {
  const data = dataOf(modelOf(weather, { City: cities }));

  it('is the same for the same seed and index, and other in the next', () => {
    expect(data.pass(3)).toEqual(dataOf(modelOf(weather, { City: cities })).pass(3));
    expect(data.pass(3)).not.toEqual(data.pass(4));
    expect(data.pass(3)).not.toEqual(dataOf(modelOf(weather, { City: cities }), 2).pass(3));
  });

  it('labels the value in every utterance with a slot', () => {
    for (const { tokens, intent, slots } of data.pass(0)) {
      if (intent === 'Weather') {
        expect(tokens.slice(0, 3)).toEqual(['weather', tokens[1], 'in']);
        expect(slots).toEqual([{ name: 'city', start: 3, end: tokens.length }]);
      } else {
        expect(slots).toEqual([]);
      }
    }
  });

  it('repeats samples with slots in a small skill, up to three times', () => {
    const counts = new Map<string, number>();
    for (const { tokens, intent } of data.pass(0)) {
      const sample = intent === 'Weather' ? tokens.slice(0, 3).join(' ') : tokens.join(' ');
      counts.set(sample, (counts.get(sample) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBe(3);
    expect(
      [...counts].filter(([sample]) => sample.startsWith('hello')).every(([, count]) => count === 1),
    ).toBe(true);
  });

  it('does not repeat in a big one', () => {
    const big = dataOf(
      modelOf(
        { Weather: { slots: { city: 'City' }, samples: numbered(400, (i) => `w${i}x {city}`) } },
        { City: cities },
      ),
    );
    expect(big.pass(0)).toHaveLength(320);
  });

  it('holds the phrases of built-in intents', () => {
    expect(
      data
        .pass(0)
        .filter(({ intent }) => intent === 'AMAZON.StopIntent')
        .map(textOf),
    ).toContain('stop it');
  });
});

describe('held-out utterances', () => {
  const data = dataOf(modelOf(weather, { City: cities }));
  const passes = [0, 1, 2].flatMap((index) => data.pass(index));

  it('are of a fifth of the samples of each intent, two fillings at most, none of phrases', () => {
    const samples = new Set(
      data.heldOut.map(({ tokens, intent }) => `${intent} ${tokens.slice(0, 2).join(' ')}`),
    );
    expect([...samples].filter((sample) => sample.startsWith('Weather'))).toHaveLength(4);
    expect([...samples].filter((sample) => sample.startsWith('Greet'))).toHaveLength(2);
    expect(samples.size).toBe(6);
    expect(data.heldOut.length).toBeGreaterThan(6);
    expect(data.heldOut.length).toBeLessThanOrEqual(10);
  });

  it('share no sample and no value with any pass', () => {
    const trained = new Set(passes.map(({ tokens }) => tokens.slice(0, 2).join(' ')));
    const values = new Set(
      passes.flatMap(({ tokens, slots }) =>
        slots.map(({ start, end }) => tokens.slice(start, end).join(' ')),
      ),
    );
    expect(values.size).toBeGreaterThan(8);
    for (const { tokens, slots } of data.heldOut) {
      expect(trained).not.toContain(tokens.slice(0, 2).join(' '));
      for (const { start, end } of slots) {
        expect(values).not.toContain(tokens.slice(start, end).join(' '));
      }
    }
  });

  it('do not come from a sample that two intents share', () => {
    const same = numbered(10, (i) => `same s${i}x`);
    expect(dataOf(modelOf({ A: { samples: same }, B: { samples: same } })).heldOut).toEqual([]);
  });

  it('are none for intents of four samples, which then train on all values', () => {
    const few = dataOf(
      modelOf(
        { W: { slots: { city: 'City' }, samples: ['a {city}', 'b {city}', 'c {city}', 'd {city}'] } },
        { City: cities },
      ),
    );
    expect(few.heldOut).toEqual([]);
    const values = new Set(
      numbered(60, String).flatMap((_, i) => few.pass(i).map(({ tokens }) => tokens.slice(1).join(' '))),
    );
    // Each city with a number has a second form in words.
    expect(values.size).toBeGreaterThanOrEqual(cities.length);
  });

  it('stay where they are when a sample is added', () => {
    const more = { ...weather, Greet: { samples: [...(weather['Greet']?.samples ?? []), 'good evening'] } };
    const before = data.heldOut.filter(({ intent }) => intent === 'Weather').map(textOf);
    const after = dataOf(modelOf(more, { City: cities }))
      .heldOut.filter(({ intent }) => intent === 'Weather')
      .map(textOf);
    expect(after).toEqual(before);
  });
});

describe('the content hash', () => {
  const hashOf = (
    intents: Record<string, WrittenIntent>,
    types: Record<string, string[]>,
    seed = 1,
  ): string => dataOf(modelOf(intents, types), seed).contentHash;
  const base = hashOf(weather, { City: cities });

  it('does not see how samples and values are spelled', () => {
    const shouted = {
      ...weather,
      Greet: { samples: (weather['Greet']?.samples ?? []).map((sample) => ` ${sample.toUpperCase()}! `) },
    };
    expect(hashOf(shouted, { City: cities.map((city) => city.toUpperCase()) })).toBe(base);
  });

  it('does not see the order of properties', () => {
    const written = [
      '{"intents":[{"name":"A","samples":["a b"],"slots":[{"name":"s","type":"T"}]}],"types":[]}',
      '{"types":[],"intents":[{"slots":[{"type":"T","name":"s"}],"samples":["a b"],"name":"A"}]}',
    ];
    const hashes = written.map(
      (text) => dataOf(parseInteractionModel(`{"languageModel":${text}}`, 'en-US.json')).contentHash,
    );
    expect(hashes[0]).toBe(hashes[1]);
  });

  it.each([
    ['a sample', { ...weather, Greet: { samples: ['hi there'] } }, { City: cities }, 1],
    ['a value', weather, { City: [...cities, 'atlantis'] }, 1],
    [
      "a slot's type",
      { ...weather, Weather: { ...weather['Weather'], slots: { city: 'AMAZON.City' } } },
      { City: cities },
      1,
    ],
    ['the seed', weather, { City: cities }, 2],
    ['a new built-in intent', { ...weather, 'AMAZON.HelpIntent': {} }, { City: cities }, 1],
  ])('sees %s', (_, intents, types, seed) => {
    expect(hashOf(intents, types, seed)).not.toBe(base);
  });
});

describe('odd sizes', () => {
  it('an empty model gives nothing to train on', () => {
    const data = dataOf(modelOf({}));
    expect(data.labels).toEqual({ intents: [], slots: [], intentSlots: {} });
    expect(data.pass(0)).toEqual([]);
    expect(data.heldOut).toEqual([]);
  });

  it('one intent of one sample gives one utterance', () => {
    expect(dataOf(modelOf({ Only: { samples: ['just this'] } })).pass(5)).toEqual([
      { tokens: ['just', 'this'], intent: 'Only', slots: [] },
    ]);
  });

  it('an intent by the name of __proto__ is an intent', () => {
    const model = modelOf(JSON.parse('{"__proto__": {"samples": ["odd one"]}}'));
    expect(dataOf(model).labels.intents).toEqual(['__proto__']);
    expect(Object.keys(dataOf(model).labels.intentSlots)).toEqual(['__proto__']);
  });

  it('22,000 samples and 28,000 values are cut and filled within seconds, held-out utterances within 400', () => {
    const intents = Object.fromEntries(
      numbered(100, String).map((_, n) => [
        `Intent${n}`,
        { slots: { city: 'City' }, samples: numbered(220, (i) => `n${n}x do i${i}x {city}`) },
      ]),
    );
    const model = modelOf(intents, { City: numbered(28_000, (i) => `place ${i}`) });
    const taken = cpuMilliseconds(() => {
      const data = dataOf(model);
      const utterances = data.pass(0);
      expect(data.sampleCount).toBe(22_000);
      expect(data.heldOut.length).toBeGreaterThan(100);
      expect(data.heldOut.length).toBeLessThanOrEqual(400);
      expect(utterances.length).toBeGreaterThanOrEqual(21_600);
    });
    expect(taken).toBeLessThan(5000);
  });
});

describe('what is new', () => {
  const before = dataOf(modelOf(weather));
  const now = dataOf(
    modelOf({ ...weather, Greet: { samples: [...weather['Greet']!.samples!, 'good evening', 'hi {city}'] } }),
  );

  it('is the passes of the samples that were not learned, built-in phrases left out', () => {
    const fresh = now.newPass!(new Set(before.learned), 0);
    expect(new Set(fresh.map(({ intent }) => intent))).toEqual(new Set(['Greet']));
    expect(fresh.map(textOf)).toContain('good evening');
    expect(fresh.every((utterance) => /^(good evening|hi )/.test(textOf(utterance)))).toBe(true);
  });

  it('is nothing where all were learned', () => {
    expect(now.newPass!(new Set(now.learned), 0)).toEqual([]);
  });
});
