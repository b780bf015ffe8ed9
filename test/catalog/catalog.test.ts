import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../server/src/catalog/catalog';
import { tokenize } from '../../server/src/nlu/tokenize';

const catalog = createCatalog();
const locales = [
  'en-US',
  'en-GB',
  'de-DE',
  'fr-CA',
  'es-MX',
  'it-IT',
  'pt-BR',
  'ja-JP',
  'hi-IN',
  'ar-SA',
  'nl-NL',
];

describe('built-in slot types', () => {
  it('has all 104, each with a description, locales and examples', () => {
    expect(catalog.slotTypeNames).toHaveLength(104);
    for (const name of catalog.slotTypeNames) {
      const type = catalog.slotType(name);
      expect(type?.describe(), name).toMatch(/^[A-Z].*\.$/);
      expect(type?.locales.length, name).toBeGreaterThan(0);
      expect(type?.examples.length, name).toBeGreaterThan(0);
    }
  });

  it('knows what may be extended and what is of the past', () => {
    expect(catalog.slotType('AMAZON.City')).toMatchObject({
      kind: 'list',
      extendable: true,
      deprecated: false,
    });
    expect(catalog.slotType('AMAZON.DATE')).toMatchObject({ kind: 'computed', extendable: false });
    expect(catalog.slotType('AMAZON.LITERAL')).toMatchObject({ kind: 'phrase', deprecated: true });
  });

  it('knows no other names, not even those of Object', () => {
    for (const name of ['AMAZON.Percentage', 'City', '', '__proto__', 'constructor']) {
      expect(catalog.slotType(name), name).toBeUndefined();
      expect(catalog.intent(name), name).toBeUndefined();
      expect(catalog.values(name, 'en-US'), name).toEqual([]);
      expect(catalog.phrases(name, 'en-US'), name).toEqual([]);
    }
  });
});

describe('values', () => {
  it('of every type in every language are distinct, lower case and have words', () => {
    for (const locale of locales) {
      for (const name of catalog.slotTypeNames) {
        const values = catalog.values(name, locale);
        const fewest = { 'AMAZON.DayOfWeek': 7, 'AMAZON.Month': 12 }[name] ?? 15;
        expect(values.length, `${name} ${locale}`).toBeGreaterThanOrEqual(fewest);
        expect(new Set(values).size, `${name} ${locale}`).toBe(values.length);
        const odd = values.filter(
          (value) => value !== value.toLowerCase() || tokenize(value, locale).length === 0,
        );
        expect(odd, `${name} ${locale}`).toEqual([]);
      }
    }
  });

  it('are the same array for the same question, and the same list in another catalog', () => {
    expect(catalog.values('AMAZON.DATE', 'en-US')).toBe(catalog.values('AMAZON.DATE', 'en-US'));
    expect(createCatalog().values('AMAZON.AlphaNumeric', 'de-DE')).toEqual(
      catalog.values('AMAZON.AlphaNumeric', 'de-DE'),
    );
  });

  it('fall back from the locale to its language, and from there to English', () => {
    expect(catalog.values('AMAZON.Food', 'de-AT')).toContain('brötchen');
    expect(catalog.values('AMAZON.Movie', 'de-DE')).toContain('casablanca');
    expect(catalog.values('AMAZON.Food', 'sv-SE')).toContain('pancakes');
    expect(catalog.values('AMAZON.TIME', 'not a locale!')).toContain('noon');
  });

  it.each([
    ['AMAZON.NUMBER', 'en-US', ['forty two', '42', 'one hundred']],
    ['AMAZON.NUMBER', 'pt-BR', ['dezesseis', 'quarenta e dois']],
    ['AMAZON.NUMBER', 'de-DE', ['zweiundvierzig']],
    [
      'AMAZON.DATE',
      'en-US',
      ['tomorrow', 'next monday', 'this weekend', 'november', 'two thousand twenty five'],
    ],
    ['AMAZON.DATE', 'fr-FR', ["aujourd'hui", 'vendredi']],
    ['AMAZON.TIME', 'en-GB', ['half past seven', "eight o'clock", 'noon', 'this evening']],
    ['AMAZON.TIME', 'es-ES', ['las siete y media', 'la una']],
    ['AMAZON.TIME', 'ja-JP', ['七時', '七時半']],
    ['AMAZON.DURATION', 'en-US', ['ten minutes', '10 minutes', 'one hour', 'an hour and a half']],
    ['AMAZON.DURATION', 'de-DE', ['zehn minuten']],
    ['AMAZON.Ordinal', 'en-US', ['third', '3rd', 'twenty first', '21st', '11th']],
    ['AMAZON.DayOfWeek', 'it-IT', ['lunedì', 'domenica']],
    ['AMAZON.Month', 'nl-NL', ['januari', 'december']],
    ['AMAZON.Country', 'de-DE', ['deutschland', 'frankreich']],
    ['AMAZON.Person', 'en-US', ['tom hanks', 'jane austen', 'sherlock holmes']],
  ])('of %s in %s', (name, locale, expected) => {
    expect(catalog.values(name, locale)).toEqual(expect.arrayContaining(expected));
  });

  it('of dates say month and day in the usual orders', () => {
    const dates = catalog.values('AMAZON.DATE', 'en-US');
    expect(dates.some((date) => /^november \w+( \w+)?(th|st|nd|rd)$/.test(date))).toBe(true);
    expect(dates.some((date) => /^the [a-z ]+ of may$/.test(date))).toBe(true);
  });

  it('of codes and telephone numbers come in words and in digits', () => {
    expect(
      catalog.values('AMAZON.FOUR_DIGIT_NUMBER', 'en-US').filter((value) => /^\d{4}$/.test(value)).length,
    ).toBeGreaterThan(50);
    expect(
      catalog.values('AMAZON.PhoneNumber', 'en-US').some((value) => /^five five five( \w+){4}$/.test(value)),
    ).toBe(true);
  });
});

describe('built-in intents', () => {
  it('has 26 standard ones and 120 of the library, all described', () => {
    const intents = catalog.intentNames.map((name) => catalog.intent(name));
    expect(intents.filter((intent) => intent?.library === 'standard')).toHaveLength(26);
    expect(intents.filter((intent) => intent?.library === 'library')).toHaveLength(120);
    expect(catalog.intent('AMAZON.SearchAction<object@WeatherForecast[temperature]>')?.describe()).toBe(
      'Search: weather forecast, its temperature. The slots come by themselves.',
    );
    for (const intent of intents) {
      expect(intent?.describe(), intent?.name).not.toMatch(/^Intent of the built-in library/);
    }
  });

  it('has English phrases for every standard one but the fallback', () => {
    for (const name of catalog.intentNames.filter((each) => catalog.intent(each)?.library === 'standard')) {
      const phrases = catalog.phrases(name, 'en-AU');
      if (name === 'AMAZON.FallbackIntent') {
        expect(phrases).toEqual([]);
      } else {
        expect(phrases.length, name).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it.each(locales)('has phrases for every standard one in the language of %s', (locale) => {
    const thin = catalog.intentNames
      .filter((name) => catalog.intent(name)?.library === 'standard' && name !== 'AMAZON.FallbackIntent')
      .filter((name) => catalog.phrases(name, locale).length < 4);
    expect(thin).toEqual([]);
  });

  it('never gives two intents the same phrase', () => {
    for (const locale of locales) {
      const owners = new Map<string, string>();
      for (const name of catalog.intentNames) {
        for (const phrase of catalog.phrases(name, locale)) {
          expect(owners.get(phrase), `${locale}: ${phrase}`).toBeUndefined();
          owners.set(phrase, name);
        }
      }
      expect(owners.size, locale).toBeGreaterThan(40);
    }
  });

  it('has no phrases in a language it does not speak', () => {
    expect(catalog.phrases('AMAZON.StopIntent', 'sv-SE')).toEqual([]);
  });
});
