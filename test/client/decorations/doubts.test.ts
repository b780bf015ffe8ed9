import { describe, expect, it } from 'vitest';
import { type DoubtSource, doubtOf, doubtsOf, shared } from '../../../src/decorations/doubts';
import { inLine, predictionOf } from './predictionOf';

const doubt: DoubtSource = {
  code: 'confusable-sample',
  isWarning: true,
  data: { kind: 'move-sample', to: 'OtherIntent' },
  text: 'play it',
};

describe('doubts', () => {
  it.each([
    ['a sample that reads like another intent’s', doubt, 'OtherIntent'],
    ['what is no warning', { ...doubt, isWarning: false }, undefined],
    ['another rule’s finding', { ...doubt, code: 'few-samples' }, undefined],
    ['a finding without a rival', { ...doubt, data: undefined }, undefined],
    ['a rival that is no name', { ...doubt, data: { to: 1 } }, undefined],
  ])('%s', (_, source, rival) => {
    expect(doubtsOf([source]).get('play it')).toBe(rival);
  });

  const prediction = predictionOf({ range: inLine(3, 3, 10) });

  it('stay with the text of the sample, on whatever line it stands', () => {
    expect(doubtOf(prediction, '  "play it",', doubtsOf([doubt])).rival).toBe('OtherIntent');
    expect(doubtOf(prediction, '  "play on",', doubtsOf([doubt]))).toEqual({});
  });

  it('are of no sample that expects just that intent', () => {
    const moved = { ...prediction, expectedIntent: 'OtherIntent' };
    expect(doubtOf(moved, '  "play it",', doubtsOf([doubt]))).toEqual({});
  });

  it('give way to a conflict, which says that another intent takes just the same words', () => {
    const conflict = { ...doubt, code: 'conflicting-samples', isWarning: false, data: undefined };
    expect(doubtsOf([doubt, conflict]).get('play it')).toBe(shared);
    const doubts = doubtsOf([conflict, doubt]);
    expect(doubtOf(prediction, '  "play it",', doubts)).toEqual({});
    const misheard = { ...prediction, intent: 'OtherIntent' };
    expect(doubtOf(misheard, '  "play it",', doubts)).toEqual({ isShared: true });
  });
});
