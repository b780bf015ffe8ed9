import { describe, expect, it } from 'vitest';
import { doubtsOf, type DoubtSource, rivalOf } from '../../../src/decorations/doubts';
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
    expect(rivalOf(prediction, '  "play it",', doubtsOf([doubt]))).toBe('OtherIntent');
    expect(rivalOf(prediction, '  "play on",', doubtsOf([doubt]))).toBeUndefined();
  });

  it('are of no sample that expects just that intent', () => {
    const moved = { ...prediction, expectedIntent: 'OtherIntent' };
    expect(rivalOf(moved, '  "play it",', doubtsOf([doubt]))).toBeUndefined();
  });
});
