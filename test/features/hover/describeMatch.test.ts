import { describe, expect, it } from 'vitest';
import { describeMatch } from '../../../server/src/features/hover/describeMatch';

describe('the sample behind an answer', () => {
  it.each([
    ['exact', 'stop it', 'As sample `stop it` of `Stop`, word for word.'],
    ['listed', 'play {song}', 'As sample `play {song}` of `Stop`, with listed values.'],
    ['open', 'play {song}', 'As sample `play {song}` of `Stop`, with words that no list holds.'],
  ] as const)('of a parse that is %s', (kind, sample, text) => {
    expect(describeMatch({ intent: 'Stop', sample, kind })).toBe(text);
  });

  it('is not told where there is none', () => {
    expect(describeMatch(undefined)).toBe('');
  });
});
