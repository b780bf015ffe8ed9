import { describe, expect, it } from 'vitest';
import type { FilledSample } from '../../server/src/analysis/corpus/fillSample';
import { judgeSample } from '../../server/src/analysis/sampleJudgement';
import { parseTemplate } from '../../server/src/model/parseTemplate';
import type { Prediction } from '../../server/src/nlu/types';

/** Fillings of `go to {city}` whose city has that many tokens. */
function fillings(...lengths: number[]): FilledSample[] {
  const text = 'go to {city}';
  const slot = parseTemplate(text).parts.find((part) => part.kind === 'slot');
  if (slot?.kind !== 'slot') throw new Error('no slot');
  return lengths.map((length) => ({
    utterance: '',
    tokens: [],
    spans: [],
    placeholders: [{ slot, tokenStart: 2, tokenEnd: 2 + length }],
  }));
}

function prediction(confidence: number, slots: readonly [string, number, number][]): Prediction {
  return {
    utterance: '',
    intent: 'Go',
    confidence,
    scope: 1,
    match: undefined,
    alternatives: [{ intent: 'Stay', confidence: 1 - confidence }],
    slots: slots.map(([name, tokenStart, tokenEnd]) => ({
      name,
      tokenStart,
      tokenEnd,
      start: 0,
      end: 0,
      value: '',
      confidence: 0.8,
    })),
  };
}

describe('judgeSample', () => {
  it('averages the intents, which may turn the order', () => {
    const judgement = judgeSample(fillings(1, 1), [prediction(0.6, []), prediction(0.2, [])]);
    expect([judgement.intent, judgement.confidence]).toEqual(['Stay', expect.closeTo(0.6)]);
    expect(judgement.alternatives).toEqual([{ intent: 'Go', confidence: expect.closeTo(0.4) }]);
  });

  it.each<[string, readonly [string, number, number][][], string | undefined]>([
    ['all agree', [[['city', 2, 3]], [['city', 2, 4]], [['city', 2, 3]]], 'city'],
    ['most see another', [[['town', 2, 3]], [['town', 2, 4]], [['city', 2, 3]]], 'town'],
    ['most see none', [[], [], [['city', 2, 3]]], undefined],
    ['a part of the value is not the value', [[], [['city', 2, 3]], []], undefined],
    [
      'more than the value is not the value',
      [[['city', 1, 3]], [['city', 1, 4]], [['city', 1, 3]]],
      undefined,
    ],
  ])('takes the slot that most fillings name: %s', (_, slots, predicted) => {
    const predictions = slots.map((each) => prediction(0.9, each));
    const judgement = judgeSample(fillings(1, 2, 1), predictions);
    expect(judgement.slots).toEqual([{ predicted, confidence: predicted ? expect.closeTo(0.8) : 0 }]);
    expect(judgement.extraSlots).toEqual([]);
  });

  it('names slots outside every placeholder, if most fillings have them', () => {
    const predictions = [
      prediction(0.9, [
        ['verb', 0, 1],
        ['city', 2, 3],
      ]),
      prediction(0.9, [['verb', 0, 1]]),
      prediction(0.9, [['other', 1, 2]]),
    ];
    expect(judgeSample(fillings(1, 1, 1), predictions).extraSlots).toEqual(['verb']);
  });
});
