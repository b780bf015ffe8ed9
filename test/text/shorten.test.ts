import { expect, it } from 'vitest';
import { shorten } from '../../server/src/text/shorten';

it.each([
  { text: 'play', most: 4, shown: 'play' },
  { text: 'plays', most: 4, shown: 'pla…' },
  { text: '🎬🎬🎬🎬', most: 4, shown: '🎬🎬🎬🎬' },
  { text: 'ab🎬🎬🎬', most: 4, shown: 'ab🎬…' },
])('$text in $most characters is $shown', ({ text, most, shown }) => {
  expect(shorten(text, most)).toBe(shown);
});
