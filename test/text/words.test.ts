import { describe, expect, it } from 'vitest';
import { editDistance } from '../../server/src/text/editDistance';
import { linesOf } from '../../server/src/text/lines';
import { nearestName } from '../../server/src/text/nearestName';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['kitten', 'sitting', 3],
    ['song', 'snog', 1],
    ['ca', 'abc', 3],
  ])('%s to %s: %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('nearestName', () => {
  it.each([
    ['cty', 'city'],
    ['City', 'city'],
    ['cuisne', 'cuisine'],
    ['song', undefined],
    ['x', undefined],
    ['', undefined],
  ])('%j means %j', (name, meant) => {
    expect(nearestName(name, ['city', 'cuisine', 'date'])).toBe(meant);
  });
});

describe('linesOf', () => {
  it('ends lines with every line break', () => {
    expect(linesOf('\ufeffa\r\nb\n\rc')).toEqual([
      { text: 'a', start: 1 },
      { text: 'b', start: 4 },
      { text: '', start: 6 },
      { text: 'c', start: 7 },
    ]);
    expect(linesOf('')).toEqual([{ text: '', start: 0 }]);
  });
});
