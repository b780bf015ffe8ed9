import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import aliases from '../../server/assets/value-aliases.json';
import english from '../../server/assets/values.en.json';
import { createCatalog } from '../../server/src/catalog/catalog';
import { tokenize } from '../../server/src/nlu/tokenize';

const catalog = createCatalog();
const languages: readonly (readonly [locale: string, script: RegExp])[] = [
  ['de-DE', /\p{Script=Latin}/u],
  ['es-ES', /\p{Script=Latin}/u],
  ['fr-FR', /\p{Script=Latin}/u],
  ['it-IT', /\p{Script=Latin}/u],
  ['pt-BR', /\p{Script=Latin}/u],
  ['nl-NL', /\p{Script=Latin}/u],
  ['ja-JP', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hi-IN', /\p{Script=Devanagari}/u],
  ['ar-SA', /\p{Script=Arabic}/u],
];

function ownLists(locale: string): Record<string, string[]> {
  const file = new URL(`../../server/assets/values.${locale.slice(0, 2)}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe.each(languages)('%s', (locale, script) => {
  const own = ownLists(locale);

  it('has values of its own for every type that English has a list for', () => {
    const intlKnows = ['AMAZON.Country', 'AMAZON.Language'];
    const types: readonly string[] = [...Object.keys(english), ...Object.keys(aliases)];
    const foreign = types
      .filter((type) => !intlKnows.includes(type))
      .filter((type) => {
        const sources = (aliases as Record<string, string[]>)[type] ?? [type];
        const values = new Set(catalog.values(type, locale));
        return ![type, ...sources].some((name) => own[name]?.some((value) => values.has(value)));
      });
    // Brands and places of one country, which languages of Latin script say as English does.
    const asInEnglish = [
      ...['SoftwareApplication', 'SocialMediaPlatform', 'Airline', 'VideoGame', 'SoftwareGame', 'Service'],
      ...['US_CITY', 'GB_CITY', 'DE_CITY', 'AT_CITY', 'US_STATE', 'GB_REGION', 'DE_REGION', 'AT_REGION'],
      ...[
        'DE_FIRST_NAME',
        'MovieTheater',
        'MusicVenue',
        'MusicEvent',
        'FoodEstablishment',
        'FinancialService',
      ],
      ...['Comic'],
    ].map((name) => `AMAZON.${name}`);
    const latin = script.test('a');
    expect(foreign.filter((type) => !(latin && asInEnglish.includes(type)))).toEqual([]);
  });

  it('writes them as they are heard: lower case, no digits, no value twice, one Unicode form', () => {
    const odd = Object.entries(own).flatMap(([type, values]) => [
      ...values
        .filter((value) => value !== value.toLowerCase() || /\p{Nd}/u.test(value))
        .map((value) => `${type}: ${value}`),
      ...values.filter((value) => value !== value.normalize('NFC')).map((value) => `${type}: ${value} form`),
      ...values.filter((value, i) => values.indexOf(value) < i).map((value) => `${type}: ${value} twice`),
      ...values.filter((value) => tokenize(value, locale).length === 0).map(() => `${type}: no word`),
    ]);
    expect(odd).toEqual([]);
  });

  it('writes them in its own script', () => {
    const odd = Object.entries(own).flatMap(([type, values]) =>
      values.filter((value) => !script.test(value)).map((value) => `${type}: ${value}`),
    );
    expect(odd).toEqual([]);
  });

  it.each([
    'FirstName',
    'City',
    'Region',
    'Musician',
    'MusicGroup',
    'MusicRecording',
    'Movie',
    'TVSeries',
    'Book',
    'Food',
    'Drink',
    'Animal',
    'Sport',
    'Color',
    'Room',
  ])('has many values of AMAZON.%s', (type) => {
    expect(catalog.values(`AMAZON.${type}`, locale).length).toBeGreaterThanOrEqual(
      type === 'Color' ? 23 : 29,
    );
  });
});

describe('international names', () => {
  it('stand behind the own ones in languages of Latin script', () => {
    const groups = catalog.values('AMAZON.MusicGroup', 'de-DE');
    expect(groups).toEqual(expect.arrayContaining(['die toten hosen', 'the beatles']));
    expect(groups.indexOf('die toten hosen')).toBeLessThan(groups.indexOf('the beatles'));
  });

  it('are heard in the own script elsewhere', () => {
    expect(catalog.values('AMAZON.MusicGroup', 'ja-JP')).toContain('ビートルズ');
    expect(catalog.values('AMAZON.MusicGroup', 'ja-JP')).not.toContain('the beatles');
  });

  it('are only names: food, rooms and professions are never English', () => {
    for (const [locale] of languages) {
      expect(catalog.values('AMAZON.ProfessionalType', locale), locale).not.toContain('plumber');
      expect(catalog.values('AMAZON.Room', locale), locale).not.toContain('kitchen');
    }
  });
});
