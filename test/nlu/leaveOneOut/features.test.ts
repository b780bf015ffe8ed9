import { expect, it } from 'vitest';
import { slotFeatures } from '../../../server/src/nlu/leaveOneOut/features';
import type { KnownRow } from '../../../server/src/nlu/leaveOneOut/types';

function row(kind: KnownRow['kind'], slotNames: readonly string[]): KnownRow {
  return { kind, words: [], slotNames, intents: [0], states: undefined };
}

it.each([
  ['sample', ['Study', 'gene'], ['gene', 'study', 'all:gene study']],
  ['sample', [], ['all:']],
  ['name', [], []],
] as const)('tells what slots a %s of %j has', (kind, names, expected) => {
  expect(slotFeatures(row(kind, names))).toEqual(expected);
});
