import { expect, it } from 'vitest';
import { describeResolution, describeResolved } from '../../../server/src/features/hover/describeResolution';
import { snapshotOf } from '../../support/featureContext';
import { musicSkill } from '../../support/musicSkill';

const { model } = snapshotOf(musicSkill);

it.each([
  ['a synonym with its id', 'song', 'hey you', ' → `hey jude` (id `jude`)'],
  ['a value with an id', 'song', 'hey jude', ' → `hey jude` (id `jude`)'],
  ['a value that says it all', 'song', 'yesterday', ''],
  ['a value that no list has', 'song', 'tomorrow', ' → no listed value (`ER_SUCCESS_NO_MATCH`)'],
  ['a type without values of its own', 'artist', 'queen', ''],
])('tells of %s', (_, name, value, wanted) => {
  expect(describeResolution(model, 'PlayIntent', { name, value })).toBe(wanted);
});

it('lists the slots of a filling that stand for something else', () => {
  const slots = [
    { name: 'song', value: 'jude' },
    { name: 'artist', value: 'queen' },
  ];
  expect(describeResolved(model, 'PlayIntent', slots)).toBe('- `song` = `jude` → `hey jude` (id `jude`)');
});

it('is silent without a model', () => {
  expect(describeResolution(undefined, 'PlayIntent', { name: 'song', value: 'jude' })).toBe('');
});
