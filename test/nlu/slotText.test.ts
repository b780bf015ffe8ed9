import { describe, expect, it } from 'vitest';
import { slotText } from '../../server/src/nlu/slotText';
import { tokenize } from '../../server/src/nlu/tokenize';

/** The value of the slot that covers tokens `[start, end)`. */
function valueIn(text: string, start: number, end: number, cut = {}): string {
  const slot = slotText(text, tokenize(text, 'en-US'), { name: 's', start, end, confidence: 1, ...cut });
  expect(text.slice(slot.start, slot.end)).toBe(slot.value);
  return slot.value;
}

describe('the text of a slot', () => {
  it.each<[string, number, number, string]>([
    ['play the song', 1, 3, 'the song'],
    ['play the song, please', 1, 3, 'the song'],
    ['wake me at 5 p. m. tomorrow', 3, 6, '5 p. m.'],
    ['wake me at 5 p. m.', 3, 6, '5 p. m.'],
    ['play song (live)', 2, 3, '(live)'],
    ['meet at club (seepromenade)', 2, 4, 'club (seepromenade)'],
    ['is it (really)?', 2, 3, '(really)'],
    ['say hello)', 1, 2, 'hello'],
    ['play “dune”!', 1, 2, '“dune”'],
    ['play c#', 1, 2, 'c#'],
    ['who is it?', 1, 3, 'is it'],
    ['Play THE Song', 1, 3, 'THE Song'],
  ])('in %j, tokens %i to %i, is %j', (text, start, end, value) => {
    expect(valueIn(text, start, end)).toBe(value);
  });

  it('may begin and end inside of a token', () => {
    expect(valueIn("mets l'album", 1, 2, { skipped: 2 })).toBe('album');
    expect(valueIn('rosebuds', 0, 1, { taken: 7 })).toBe('rosebud');
  });
});
