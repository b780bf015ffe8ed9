import { expect, it } from 'vitest';
import { oneWordApart } from '../../../server/src/analysis/confusions/oneWordApart';

it.each([
  ['most points', 'least points', { here: 'most', there: 'least' }],
  ['who has most', 'who has least', { here: 'most', there: 'least' }],
  ['do not stop', 'do stop', { here: 'not', there: undefined }],
  ['play', 'play again', { here: undefined, there: 'again' }],
  ['a a', 'a', { here: 'a', there: undefined }],
  ['play', 'play', undefined],
  ['turn it on', 'turn that off', undefined],
  ['one two', 'two one', undefined],
  ['again', 'stop', undefined],
])('%s / %s', (first, second, expected) => {
  expect(oneWordApart(first.split(' '), second.split(' '))).toEqual(expected);
});
