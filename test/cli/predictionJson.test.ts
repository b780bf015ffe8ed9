import { describe, expect, it } from 'vitest';
import { predictionJson, slotTypesOf } from '../../server/src/cli/predictionJson';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { Prediction } from '../../server/src/nlu/types';

const model = parseInteractionModel(
  JSON.stringify({
    intents: [
      { name: 'Play', slots: [{ name: 'item', type: 'AMAZON.Genre' }], samples: ['play {item}'] },
      { name: 'Buy', slots: [{ name: 'item', type: 'Goods' }, { name: 'shop' }], samples: ['buy {item}'] },
    ],
  }),
  'en-US.json',
);

const prediction = (intent: string, slotName: string): Prediction => ({
  utterance: 'buy jazz',
  intent,
  confidence: 0.75,
  slots: [
    { name: slotName, tokenStart: 1, tokenEnd: 2, start: 4, end: 8, value: 'jazz', confidence: 0.1234567 },
  ],
  alternatives: [{ intent: 'Play', confidence: 0.25 }],
  scope: 0.5,
  match: { intent, sample: 'buy {item}', kind: 'open' },
});

describe('predictionJson', () => {
  it('is the contract, key by key', () => {
    expect(predictionJson(prediction('Buy', 'item'), slotTypesOf(model))).toBe(
      '{"utterance":"buy jazz","intent":"Buy","confidence":0.75,"scope":0.5,"match":{"intent":"Buy","sample":"buy {item}","kind":"open"},' +
        '"slots":[{"name":"item","type":"Goods","value":"jazz","start":4,"end":8,"confidence":0.123457}],' +
        '"alternatives":[{"intent":"Play","confidence":0.25}]}',
    );
  });

  it('says null where no sample takes the utterance', () => {
    const line = predictionJson({ ...prediction('Buy', 'item'), match: undefined }, slotTypesOf(model));
    expect(JSON.parse(line)).toMatchObject({ match: null });
  });

  it.each([
    ['Play', 'item', 'AMAZON.Genre'],
    ['Buy', 'shop', null],
    ['Play', 'nothing', null],
    ['Nowhere', 'item', null],
  ])('gives %s.%s the type %s', (intent, slot, type) => {
    const line = predictionJson(prediction(intent, slot), slotTypesOf(model));
    expect(JSON.parse(line)).toMatchObject({ slots: [{ type }] });
  });
});
