import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../server/src/catalog/catalog';
import { tokenize } from '../../server/src/nlu/tokenize';

const catalog = createCatalog();
const locales = ['en-US', 'de-DE', 'es-ES', 'fr-FR', 'it-IT', 'pt-BR', 'ja-JP', 'hi-IN', 'ar-SA', 'nl-NL'];

describe.each(locales)('%s', (locale) => {
  it('lists closed-class words as the tokenizer cuts them', () => {
    // Japanese pieces such as でし are cut so only inside a sentence.
    const words = locale === 'ja-JP' ? [] : [...catalog.closedClass(locale)];
    const cut = words.filter(
      (word) =>
        tokenize(word, locale)
          .map(({ text }) => text)
          .join(' ') !== word,
    );
    expect(cut).toEqual([]);
    expect(catalog.closedClass(locale).size).toBeGreaterThan(100);
  });

  it('has courtesy phrases, each once and in lower case', () => {
    const phrases = catalog.courtesy(locale);
    expect(phrases.length).toBeGreaterThan(50);
    expect(phrases).toEqual([...new Set(phrases.map((phrase) => phrase.toLowerCase()))]);
  });
});

it.each([
  ['en-GB', 'the', 'play'],
  ['de-AT', 'und', 'spiele'],
  ['es-MX', 'para', 'pon'],
  ['fr-CA', 'dans', 'joue'],
  ['it-IT', 'della', 'metti'],
  ['pt-BR', 'pelo', 'toca'],
  ['ja-JP', 'を', '再生'],
  ['hi-IN', 'में', 'बजाओ'],
  ['ar-SA', 'على', 'شغل'],
  ['nl-NL', 'het', 'speel'],
])('%s: %s is closed, %s is a word of content', (locale, closed, content) => {
  expect(catalog.closedClass(locale).has(closed)).toBe(true);
  expect(catalog.closedClass(locale).has(content)).toBe(false);
});

it.each([
  ['en-US', "dunno kinda d'you thats"],
  ['de-DE', 'nem nix kannste haste'],
  ['es-ES', 'pa pal'],
  ['fr-FR', "ouais chuis j'aimerais"],
  ['it-IT', "dell nell po quant'è"],
  ['pt-BR', 'cê vc tava pra'],
  ['nl-NL', "t n zo'n"],
  ['hi-IN', 'ज़रा जरा क्यूँ'],
  ['ar-SA', 'اللي مو مش'],
])('%s: knows the short forms of everyday speech: %s', (locale, words) => {
  const unknown = words.split(' ').filter((word) => !catalog.closedClass(locale).has(word));
  expect(unknown).toEqual([]);
});

it('knows nothing of other languages', () => {
  expect(catalog.closedClass('sv-SE').size).toBe(0);
  expect(catalog.courtesy('sv-SE')).toEqual([]);
});
