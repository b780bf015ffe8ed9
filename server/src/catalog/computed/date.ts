import type { Random } from '../../base/random';
import { intlLocale, languageOf, latinDigits } from '../locale';
import { cardinal, ordinal } from '../numberWords';
import { dayOfWeekValues, monthValues } from './calendarNames';
import { relativeDates } from './dateWords';
import { englishDates } from './englishDate';

/** Days, weeks, months, seasons and years. */
export function dateValues(locale: string, random: Random): string[] {
  if (languageOf(locale) === 'en') {
    return englishDates(locale, random);
  }
  const dates = Array.from({ length: 60 }, (_, i) => {
    const date = new Date(Date.UTC(2024, i % 12, 1 + random.integer(28)));
    return i % 3 === 0 ? inDigits(date, locale) : inWords(date, locale);
  });
  const relative = relativeDates.get(languageOf(locale)) ?? [];
  return [
    ...relative,
    ...dayOfWeekValues(locale),
    ...monthValues(locale),
    ...dates,
    ...dates.filter((_, i) => i % 6 === 1).map((date) => withYear(date, 2024 + random.integer(8), locale)),
    '2025',
    cardinal(2025, locale),
  ];
}

const yearJoint: ReadonlyMap<string, string> = new Map([
  ['es', ' de '],
  ['pt', ' de '],
]);

/** The year follows, but in Japanese it leads. */
function withYear(date: string, year: number, locale: string): string {
  const language = languageOf(locale);
  const words = year % 2 === 0 ? cardinal(year, locale) : String(year);
  return language === 'ja' ? `${words}年${date}` : `${date}${yearJoint.get(language) ?? ' '}${words}`;
}

const dayAndMonth = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;

function inDigits(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(latinDigits(locale), dayAndMonth).format(date).toLowerCase();
}

/** Intl's order of day and month, with the day in words. */
function inWords(date: Date, locale: string): string {
  const parts = new Intl.DateTimeFormat(intlLocale(locale), dayAndMonth).formatToParts(date);
  const words = parts.map(({ type, value }) => {
    if (type === 'day') {
      return dayWords(date.getUTCDate(), locale);
    }
    return type === 'literal' ? value.replace('.', '') : value;
  });
  return words.join('').toLowerCase();
}

/** German counts days in inflected ordinals, French only the first one, the others in cardinals. */
function dayWords(day: number, locale: string): string {
  const language = languageOf(locale);
  if (language === 'de') {
    return `${ordinal(day, locale)}${day % 2 === 0 ? 'r' : 'n'}`;
  }
  return language === 'fr' && day === 1 ? ordinal(day, locale) : cardinal(day, locale);
}
