import { describe, expect, it } from 'vitest';
import { createRandom } from '../../server/src/base/random';
import { createGazetteer, dropMatches } from '../../server/src/nlu/gazetteer';
import { cpuMilliseconds } from '../support/cpuTime';

const values = { city: ['new york', 'york', 'paris'], movie: ['paris', 'paris texas', 'the new york'] };

/** Matches as `token:SLOT` for a beginning and `token:slot` for what goes on. */
function matchesIn(text: string): string[] {
  const slots = ['city', 'movie'];
  return createGazetteer(values, slots)
    .match(text.split(' '))
    .map(({ token, feature }) => {
      const slot = slots[feature >> 1]!;
      return `${token}:${feature % 2 === 0 ? slot.toUpperCase() : slot}`;
    })
    .sort();
}

describe('gazetteer', () => {
  it.each([
    ['go to york', ['2:CITY']],
    ['go to new york now', ['2:CITY', '3:city']],
    ['paris', ['0:CITY', '0:MOVIE']],
    ['play paris texas', ['1:CITY', '1:MOVIE', '2:movie']],
    ['the new york', ['0:MOVIE', '1:CITY', '1:movie', '2:city', '2:movie']],
    ['nothing here', []],
    ['', []],
  ])('marks the longest values in %j', (text, expected) => {
    expect(matchesIn(text)).toEqual(expected);
  });

  it('has two features a slot, none for a skill without slots', () => {
    expect(createGazetteer(values, ['city', 'movie']).features).toBe(4);
    expect(createGazetteer({}, []).features).toBe(0);
  });

  it('is quick with values of any length, and passes over those that nobody says', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'la');
    const taken = cpuMilliseconds(() => {
      for (const count of [1000, 4000]) {
        const long = createGazetteer({ city: [words(count).join(' ')] }, ['city']);
        expect(long.match(words(count))).toEqual([]);
        const short = createGazetteer({ city: [words(60).join(' ')] }, ['city']);
        expect(short.match(words(count)).length).toBe(60 * Math.floor(count / 60));
      }
    });
    expect(taken).toBeLessThan(1000);
  });

  it('drops all matches of a slot in an utterance or none, at about the rate asked for', () => {
    const matches = createGazetteer(values, ['city', 'movie']).match('new york paris texas'.split(' '));
    const random = createRandom(1);
    let kept = 0;
    for (let round = 0; round < 1000; round++) {
      const left = dropMatches(matches, 0.3, random).filter(({ feature }) => feature >> 1 === 0);
      expect([0, 3]).toContain(left.length);
      kept += left.length > 0 ? 1 : 0;
    }
    expect(kept / 1000).toBeGreaterThan(0.65);
    expect(kept / 1000).toBeLessThan(0.75);
  });
});
