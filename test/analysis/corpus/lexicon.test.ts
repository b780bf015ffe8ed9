import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../server/src/analysis/corpus/lexicon';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { modelOf } from './models';

const catalog = createCatalog();

function valuesOf(
  slotType: string,
  types: Record<string, string[]> = {},
  asked = 'thing',
): readonly string[] {
  const model = modelOf({ Find: { slots: { thing: slotType }, samples: ['find {thing}'] } }, types);
  return createLexicon(model, catalog).values(model.intents[0]!, asked);
}

describe('the values of a slot', () => {
  it('are the values and synonyms of its type, as heard, each once', () => {
    expect(valuesOf('Snack', { Snack: ['Popcorn|pop corn', 'M & Ms', 'POPCORN', '7 Up'] })).toEqual([
      'popcorn',
      'pop corn',
      'm and ms',
      '7 up',
      'seven up',
    ]);
  });

  it('of an extended built-in type are the own ones, then those of the catalog', () => {
    const values = valuesOf('AMAZON.City', { 'AMAZON.City': ['Smallville'] });
    expect(values[0]).toBe('smallville');
    expect(values).toContain('paris');
  });

  it('of a built-in type are those of the catalog, also under its first name', () => {
    expect(valuesOf('AMAZON.DATE')).toContain('tomorrow');
    expect(valuesOf('DATE')).toContain('tomorrow');
  });

  it.each([
    ['an unknown type', 'Nowhere', {}, 'thing'],
    ['a type without values', 'Empty', { Empty: [] }, 'thing'],
    ['a type whose values have no words', 'Odd', { Odd: ['?', '!'] }, 'thing'],
    ['an undeclared slot', 'Snack', { Snack: ['popcorn'] }, 'other'],
  ])('of %s are general phrases', (_, type, types, asked) => {
    expect(valuesOf(type, types, asked)).toContain('the weather');
  });

  it('are found in spite of a slip of case in the slot', () => {
    expect(valuesOf('Snack', { Snack: ['popcorn'] }, 'Thing')).toEqual(['popcorn']);
  });
});
