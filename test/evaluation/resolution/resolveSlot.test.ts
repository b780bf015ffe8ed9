import { describe, expect, it } from 'vitest';
import { resolveSlot } from '../../../server/src/evaluation/resolution/resolveSlot';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';

const model = parseInteractionModel(
  JSON.stringify({
    interactionModel: {
      languageModel: {
        invocationName: 'a skill',
        intents: [
          {
            name: 'Fly',
            slots: [
              { name: 'city', type: 'CITY' },
              { name: 'day', type: 'AMAZON.DATE' },
              { name: 'airline', type: 'AMAZON.Airline' },
            ],
            samples: ['fly to {city}'],
          },
        ],
        types: [
          {
            name: 'CITY',
            values: [
              { id: 'NYC', name: { value: 'New York', synonyms: ['The Big Apple', 'N.Y.C.'] } },
              { id: 'YRK', name: { value: 'York', synonyms: ['new york'] } },
              { name: { value: 'Route 66' } },
            ],
          },
          { name: 'AMAZON.Airline', values: [{ id: 'OWN', name: { value: 'Own Wings' } }] },
        ],
      },
    },
  }),
  'en-US.json',
);

const resolved = (slot: string, value: string): string[] =>
  resolveSlot(model, 'Fly', slot, value).map(
    ({ authority, code, values }) =>
      `${authority.split('.').at(-1)} ${code} ${values.map(({ name, id }) => `${name}/${id ?? '-'}`).join(' ')}`,
  );

describe('resolveSlot', () => {
  it.each([
    ['city', 'the big apple', ['CITY ER_SUCCESS_MATCH New York/NYC']],
    ['city', 'n. y. c.', ['CITY ER_SUCCESS_MATCH New York/NYC']],
    // Its own name comes before a synonym of another.
    ['city', 'NEW YORK', ['CITY ER_SUCCESS_MATCH New York/NYC York/YRK']],
    ['city', 'route sixty six', ['CITY ER_SUCCESS_MATCH Route 66/-']],
    ['city', 'boston', ['CITY ER_SUCCESS_NO_MATCH ']],
    ['airline', 'own wings', ['Airline ER_SUCCESS_MATCH Own Wings/OWN']],
    // No values of the skill's own.
    ['day', 'tomorrow', []],
    ['nowhere', 'x', []],
  ])('%s: %s', (slot, value, expected) => {
    expect(resolved(slot, value)).toEqual(expected);
  });
});
