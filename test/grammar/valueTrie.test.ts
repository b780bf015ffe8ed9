import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValueTrie } from '../../server/src/grammar/valueTrie';
import { Words } from '../../server/src/grammar/words';
import { forAll } from '../support/forAll';
import { listOf } from '../support/smallGrammar';

const word = fc.constantFrom('a', 'b', 'c');
const phrase = fc.array(word, { minLength: 1, maxLength: 3 });

describe('a list of values', () => {
  it.each<[string, number, number[]]>([
    ['new york city tonight', 0, [2, 3]],
    ['in new york', 1, [3]],
    ['new jersey', 0, []],
    ['york', 0, []],
    ['new', 0, []],
  ])('in %j from token %i has values that end at %j', (text, start, ends) => {
    const list = listOf(['new york', 'new york city', 'paris'], new Words());
    expect(list.endsAt(text.split(' '), start)).toEqual(ends);
  });

  it('finds at every token what a look at every value finds', () => {
    forAll(
      fc.tuple(fc.array(phrase, { maxLength: 6 }), fc.array(word, { maxLength: 8 })),
      ([values, tokens]) => {
        const list = new ValueTrie(values, new Words());
        tokens.forEach((_, start) => {
          const found = values
            .filter((value) => value.every((each, i) => tokens[start + i] === each))
            .map(({ length }) => start + length);
          expect(list.endsAt(tokens, start)).toEqual([...new Set(found)].sort((a, b) => a - b));
        });
      },
    );
  });

  it('leaves values without a word out', () => {
    const list = new ValueTrie([[], ['a']], new Words());
    expect(list.endsAt(['a'], 0)).toEqual([1]);
    expect(list.isEnd(0)).toBe(false);
  });
});
