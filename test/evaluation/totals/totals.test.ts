import { describe, expect, it } from 'vitest';
import { judgeTest } from '../../../server/src/evaluation/comparing/compareFrames';
import { agreementOf } from '../../../server/src/evaluation/totals/agreement';
import { totalsOf } from '../../../server/src/evaluation/totals/totals';
import type { Frame, HeardFrame, Verdict } from '../../../server/src/evaluation/types';

const frame = (text: string): Frame => {
  const [intent = '', ...pairs] = text.split(' ');
  return { intent, slots: pairs.map((pair) => ({ name: pair[0]!, value: pair.slice(2) })) };
};
const heardAs = ({ intent, slots }: Frame): HeardFrame => ({
  intent,
  confidence: 0.9,
  slots: slots.map((slot) => ({ ...slot, start: 0, end: 0, confidence: 1, resolutions: [] })),
  alternatives: [],
  scope: 1,
  match: undefined,
});
const verdict = (expected: string | undefined, heard: string, alexa?: string): Verdict =>
  judgeTest(
    {
      utterance: 'u',
      place: { path: 'p', line: 1, range: { start: 0, end: 0 } },
      expected: expected === undefined ? [] : [frame(expected)],
      ...(alexa !== undefined && { alexa: frame(alexa) }),
    },
    heardAs(frame(heard)),
    'en-US',
  );

describe('totalsOf', () => {
  it('counts intents, slots and frames', () => {
    const totals = totalsOf([
      verdict('A x=one', 'A x=one'),
      verdict('A x=one y=two', 'A x=three'),
      verdict('B', 'A x=one'),
      verdict('B', 'AMAZON.FallbackIntent'),
      verdict('AMAZON.FallbackIntent', 'AMAZON.FallbackIntent'),
      verdict(undefined, 'B'),
    ]);
    expect(totals).toEqual({
      utterances: 5,
      intentAccuracy: 3 / 5,
      // One of three expected and three heard.
      slotF1: 1 / 3,
      frameAccuracy: 2 / 5,
      // One wrong, one missing, one extra; two intents; three slots and five utterances.
      semER: 5 / 8,
      refused: 1 / 4,
      perIntent: {
        A: {
          utterances: 2,
          heard: 3,
          right: 2,
          precision: 2 / 3,
          recall: 1,
          f1: 4 / 5,
          frameAccuracy: 1 / 2,
        },
        'AMAZON.FallbackIntent': {
          utterances: 1,
          heard: 2,
          right: 1,
          precision: 1 / 2,
          recall: 1,
          f1: 2 / 3,
          frameAccuracy: 1,
        },
        B: { utterances: 2, heard: 0, right: 0, precision: 0, recall: 0, f1: 0, frameAccuracy: 0 },
      },
      perSlot: {
        x: { expected: 2, heard: 3, right: 1, precision: 1 / 3, recall: 1 / 2, f1: 2 / 5 },
        y: { expected: 1, heard: 0, right: 0, precision: 0, recall: 0, f1: 0 },
      },
    });
  });

  it('has figures without any utterance', () => {
    expect(totalsOf([])).toMatchObject({ utterances: 0, intentAccuracy: 0, slotF1: 1, semER: 0, refused: 0 });
  });
});

describe('agreementOf', () => {
  it('holds our estimate beside answers of Alexa', () => {
    expect(agreementOf([verdict('A', 'A', 'A'), verdict(undefined, 'A', 'B'), verdict('A', 'A')])).toEqual({
      utterances: 2,
      intents: 1 / 2,
      perIntent: { A: { utterances: 1, agreed: 1 }, B: { utterances: 1, agreed: 0 } },
      differences: [{ utterance: 'u', alexa: 'B', estimate: 'A' }],
    });
    expect(agreementOf([verdict('A', 'A')])).toBeUndefined();
  });
});
