import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize, tokenTexts } from '../../server/src/nlu/tokenize';
import { forAll } from '../support/forAll';

const pieces = ['S', "'s", "'", "o'", 'S', 'ab', '9', ' ', '-', '.', 'é', '’s', 'ß', '日本', '!'];
const texts = fc.oneof(
  fc.string({ unit: 'binary-ascii' }),
  fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
);

describe('the texts of tokens', () => {
  it('are those of the tokens, whatever the text', () => {
    const check = (text: string): void => {
      expect(tokenTexts(text)).toEqual(tokenize(text).map((token) => token.text));
    };
    forAll(texts, check, 2000);
  });

  it.each([
    ["What's Rosa's NAME?", ['what', "'s", 'rosa', "'s", 'name']],
    ["o'clock rock'n'roll boys'", ["o'clock", "rock'n'roll", 'boys']],
    ['غداً السـاعة كُلّ', ['غدا', 'الساعة', 'كل']],
    ['ـ', ['ـ']],
    ['', []],
    ['...', []],
  ])('of %j are %j', (text, tokens) => {
    expect(tokenTexts(text)).toEqual(tokens);
  });
});
