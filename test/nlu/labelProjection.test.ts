import { describe, expect, it } from 'vitest';
import { labelVector, wordsOfLabel } from '../../server/src/nlu/labelProjection';
import { createWordVectors } from '../../server/src/nlu/wordVectors';

describe('the words of a label', () => {
  it.each([
    ['PlayMusicIntent', ['play', 'music']],
    ['AMAZON.US_CITY', ['us', 'city']],
    ['IN:CREATE_REMINDER', ['create', 'reminder']],
    ['HassTurnOn', ['turn', 'on']],
    ['fromloc.city_name', ['fromloc', 'city', 'name']],
    ['LIST_OF_TVShows', ['tv', 'shows']],
    ['Intent', []],
    ['', []],
  ])('%s: %j', (name, words) => {
    expect(wordsOfLabel(name)).toEqual(words);
  });
});

describe('the vector of a label', () => {
  const table = { numbers: Float32Array.of(3, 0, 0, 5), scale: 1, min: 0 };
  const vectors = createWordVectors(['play', 'music'], table, 2);

  it('is the direction between its words, whatever their lengths', () => {
    const half = Math.SQRT1_2;
    expect([...labelVector(['play', 'music', 'xyzzy'], vectors)]).toEqual([
      expect.closeTo(half),
      expect.closeTo(half),
    ]);
  });

  it('is nothing where no word is known', () => {
    expect([...labelVector(['xyzzy'], vectors)]).toEqual([0, 0]);
  });
});
