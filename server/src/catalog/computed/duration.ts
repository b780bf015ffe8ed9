import type { Random } from '../../base/random';
import { languageOf, latinDigits } from '../locale';
import { cardinal } from '../numberWords';
import { countWord, durationAnd, durationWords } from './durationWords';

const spans: readonly (readonly [unit: string, numbers: readonly number[]])[] = [
  ['second', [1, 5, 10, 15, 20, 30, 45, 60, 90]],
  ['minute', [1, 2, 3, 5, 7, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90]],
  ['hour', [1, 2, 3, 4, 5, 6, 8, 10, 12, 24, 36, 48]],
  ['day', [1, 2, 3, 4, 5, 6, 7, 10, 14, 30, 90]],
  ['week', [1, 2, 3, 4, 6, 8, 12]],
  ['month', [1, 2, 3, 6, 9, 12, 18]],
  ['year', [1, 2, 3, 5, 10, 20]],
];

const english = [
  'half an hour, a half hour, an hour, an hour and a half, one and a half hours, two and a half hours',
  'a quarter of an hour, three quarters of an hour, a minute, a minute and a half, half a minute, a second',
  'a day, a week, a month, a year, a couple of hours, a few minutes, the whole day, a fortnight, half a year',
].flatMap((line) => line.split(', '));

/** Numbers with units, in words and in digits; the units are Intl's. */
export function durationValues(locale: string, random: Random): string[] {
  const language = languageOf(locale);
  const and = language === 'en' ? 'and' : durationAnd.get(language);
  const simple = spans.flatMap(([unit, numbers]) => numbers.flatMap((number) => span(number, unit, locale)));
  const joined = Array.from({ length: 12 }, () => {
    const hours = span(1 + random.integer(6), 'hour', locale)[0];
    const minutes = span(5 * (1 + random.integer(11)), 'minute', locale)[0];
    return random.next() < 0.5 && and !== undefined ? `${hours} ${and} ${minutes}` : `${hours} ${minutes}`;
  });
  return [...simple, ...joined, ...(language === 'en' ? english : (durationWords.get(language) ?? []))];
}

function span(number: number, unit: string, locale: string): [words: string, digits: string] {
  const format = new Intl.NumberFormat(latinDigits(locale), { style: 'unit', unit, unitDisplay: 'long' });
  const parts = format.formatToParts(number);
  const counted = countWord(number, unit, languageOf(locale)) ?? cardinal(number, locale);
  const words = parts.map(({ type, value }) => (type === 'integer' ? counted : value));
  return [words.join('').toLowerCase().replace(/' /, "'"), format.format(number).toLowerCase()];
}

/**
 * The units' names as Intl inflects them: those that stand beside a number, and those that hold it (Arabic says
 * two minutes in one word).
 */
export function unitWords(locale: string): { counted: string[]; alone: string[] } {
  const counted = new Set<string>();
  const alone = new Set<string>();
  for (const [unit] of spans) {
    const format = new Intl.NumberFormat(latinDigits(locale), { style: 'unit', unit, unitDisplay: 'long' });
    for (const number of [1, 2, 3, 5, 11, 20, 100]) {
      const parts = format.formatToParts(number);
      const words = parts
        .filter(({ type }) => type === 'unit')
        .map(({ value }) => value.trim().toLowerCase());
      const isCounted = parts.some(({ type }) => type === 'integer');
      (isCounted ? counted : alone).add(words.join(' '));
    }
  }
  return { counted: [...counted], alone: [...alone] };
}
