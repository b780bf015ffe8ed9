import { expect, it } from 'vitest';
import { snapshotOf } from '../../support/featureContext';

const model = JSON.stringify({
  interactionModel: {
    languageModel: {
      invocationName: 'some cities',
      intents: [
        {
          name: 'CityIntent',
          slots: [{ name: 'city', type: 'City' }],
          samples: ['sounds {city}', 'sounds great'],
        },
        { name: 'AMAZON.YesIntent', samples: ['sounds good', 'sounds like a plan'] },
      ],
      types: [{ name: 'City', values: [{ name: { value: 'Perth' } }] }],
    },
  },
});

/** What takes a sample's words while that sample has no say. */
function behind(intent: string, key: string): string[] {
  const { grammar } = snapshotOf(model).skillText()!;
  return grammar.parse(key.split(' '), { intent, key }).map(({ sample, kind }) => `${sample.intent} ${kind}`);
}

it('a sample that Amazon has for the intent too is heard behind itself, as it would be without the model', () => {
  expect(behind('AMAZON.YesIntent', 'sounds good')).toContain('AMAZON.YesIntent exact');
});

it('no other sample is', () => {
  expect(behind('AMAZON.YesIntent', 'sounds like a plan')).toEqual(['CityIntent open']);
  expect(behind('CityIntent', 'sounds great')).toEqual(['CityIntent open']);
});
