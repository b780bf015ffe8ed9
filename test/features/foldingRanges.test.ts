import { describe, expect, it } from 'vitest';
import { provideFoldingRanges } from '../../server/src/features/foldingRanges';
import { contextOf, legacyContextOf } from '../support/featureContext';

const text = `{"interactionModel": {"languageModel": {"invocationName": "a b", "intents": [
  {
    "name": "Go",
    "slots": [
      { "name": "city", "type": "CITY" }
    ],
    "samples": [
      "go to {city}",
      "to {city}"
    ]
  }],
  "types": [
    {
      "name": "CITY",
      "values": [
        "rome",
        "oslo"
      ]
    }
  ]},
  "dialog": {
    "intents": []
  },
  "prompts": [
    { "id": "P", "variations": [] }
  ]
}}
`;

describe('folding', () => {
  it('hides everything but the first line and the closing bracket', () => {
    const lines = text.split('\n');
    const folds = provideFoldingRanges(contextOf(text)).map(
      ({ startLine, endLine, collapsedText }) =>
        `${lines[startLine]!.trim().slice(-12)} to ${lines[endLine]!.trim()}: ${collapsedText}`,
    );
    expect(folds).toEqual([
      '"intents": [ to ]: 1 intent',
      '{ to ]: Go',
      '"slots": [ to { "name": "city", "type": "CITY" }: 1 slot',
      '"samples": [ to "to {city}": 2 samples',
      '"types": [ to }: 1 slot type',
      '{ to ]: CITY',
      '"values": [ to "oslo": 2 values',
      '"dialog": { to "intents": []: dialog',
      '"prompts": [ to { "id": "P", "variations": [] }: 1 prompt',
    ]);
  });

  it('leaves a text in one line alone', () => {
    expect(provideFoldingRanges(contextOf(text.replaceAll('\n', ' ')))).toEqual([]);
  });

  it('folds the lines of one intent in a legacy pair', () => {
    const samples = 'A one\nA two\nB three\nA four\n';
    const schema = '{"intents": [{"intent": "A"}, {"intent": "B"}]}';
    expect(provideFoldingRanges(legacyContextOf(schema, samples, 'samples'))).toEqual([
      { startLine: 0, endLine: 1, collapsedText: 'A, 2 samples' },
    ]);
  });
});
