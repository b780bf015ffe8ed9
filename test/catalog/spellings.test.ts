import { describe, expect, it } from 'vitest';
import { elisions } from '../../server/src/catalog/elisions';
import { spellingKey, spellings } from '../../server/src/catalog/recognise/spellings';

describe('spellings of one word have one key', () => {
  it.each([
    ['es', 'cuánto cuanto'],
    ['pt', 'você voce'],
    ['fr', 'cœur coeur'],
    ['fr', 'été ete'],
    ['it', 'lunedì lunedi'],
    ['de', 'für fuer'],
    ['de', 'straße strasse'],
    ['nl', 'één een'],
    ['hi', 'हफ़्ते हफ्ते'],
    ['hi', 'पाँच पांच'],
    ['ar', 'إلى الى'],
    ['ar', 'الساعة الساعه'],
  ])('%s: %s', (language, words) => {
    const keys = words.split(' ').map((word) => spellingKey(word, language));
    expect(new Set(keys).size).toBe(1);
    expect(spellings(words.split(' ')[0]!, language)).toContain(keys[0]);
  });

  it.each([
    ['ja', 'はは ぱぱ'],
    ['de', 'schon schön'],
    ['en', 'here hear'],
  ])('but words of another sound have not: %s %s', (language, words) => {
    const keys = words.split(' ').map((word) => spellingKey(word, language));
    expect(new Set(keys).size).toBe(2);
  });
});

describe('elisions', () => {
  it('go both ways', () => {
    expect(elisions('fr-CA').get('d')).toEqual(['de']);
    expect(elisions('fr-CA').get('de')).toEqual(['d']);
    expect(elisions('it-IT').get('il')).toEqual(['l']);
    expect(elisions('de-DE').size).toBe(0);
  });
});
