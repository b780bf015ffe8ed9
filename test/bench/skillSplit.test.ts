import { describe, expect, it } from 'vitest';
import { chooseHeldOut, splitSkill } from '../../bench/transfer/skillSplit';
import { createCatalog } from '../../server/src/catalog/catalog';

const catalog = createCatalog();
const cities = [
  'rome',
  'oslo',
  'lima',
  'cairo',
  'berlin',
  'paris',
  'quito',
  'delhi',
  'tokyo',
  'turin',
  'basel',
  'lagos',
];
const carriers = [
  'weather in',
  'how is it in',
  'rain in',
  'tell me about',
  'what about',
  'and',
  'sun in',
  'snow in',
];
const model = JSON.stringify({
  interactionModel: {
    languageModel: {
      invocationName: 'sky',
      intents: [
        {
          name: 'WeatherIntent',
          slots: [{ name: 'city', type: 'CITY' }],
          samples: carriers.map((carrier) => `${carrier} {city}`),
        },
        {
          name: 'ThanksIntent',
          samples: Array.from({ length: 12 }, (_, i) => `thanks ${'very '.repeat(i)}much`),
        },
        { name: 'FewIntent', samples: ['one of few', 'two of few', 'three of few'] },
      ],
      types: [{ name: 'CITY', values: cities.map((value) => ({ name: { value } })) }],
    },
  },
});

describe('the split of a skill', () => {
  const split = splitSkill(model, 'en-US.json', catalog, 1)!;

  it('holds out a quarter of each intent with four samples or more, with two fillings each', () => {
    const count = (intent: string): number => split.heldOut.filter((each) => each.intent === intent).length;
    expect([count('WeatherIntent'), count('ThanksIntent'), count('FewIntent')]).toEqual([4, 6, 0]);
  });

  it('shows training neither the held-out samples nor their values', () => {
    const values = new Set<string>();
    const texts = new Set<string>();
    for (let pass = 0; pass < 30; pass++) {
      for (const { tokens, slots } of split.data.wholePass(pass)) {
        texts.add(tokens.join(' '));
        for (const { start, end } of slots) values.add(tokens.slice(start, end).join(' '));
      }
    }
    for (const { tokens, slots } of split.heldOut) {
      expect(texts).not.toContain(tokens.join(' '));
      for (const { start, end } of slots) expect(values).not.toContain(tokens.slice(start, end).join(' '));
    }
    expect(split.data.gazetteers.complete['city']).toHaveLength(cities.length);
  });

  it('is the same for the same seed and another for another', () => {
    expect(splitSkill(model, 'en-US.json', catalog, 1)!.heldOut).toEqual(split.heldOut);
    expect(splitSkill(model, 'en-US.json', catalog, 2)!.heldOut).not.toEqual(split.heldOut);
  });

  it('leaves a sample that two intents share in training', () => {
    const keys = [
      ['a', 'b', 'c', 'shared'],
      ['d', 'e', 'f', 'shared'],
    ];
    for (let seed = 0; seed < 20; seed++) expect(chooseHeldOut(keys, seed)).not.toContain('shared');
  });

  it('leaves out a skill with fewer than twenty samples', () => {
    expect(splitSkill(model.replace(/"thanks [^"]*",/g, ''), 'en-US.json', catalog, 1)).toBeUndefined();
  });
});
