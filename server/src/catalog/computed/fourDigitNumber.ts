import type { Random } from '../../base/random';
import { cardinal, digitWords, yearWords } from '../numberWords';

/** Codes digit by digit, years as years, and both in digits. */
export function fourDigitNumberValues(locale: string, random: Random): string[] {
  const values: string[] = [];
  for (let i = 0; i < 60; i++) {
    const code = String(random.integer(10_000)).padStart(4, '0');
    const year = 1900 + random.integer(140);
    values.push(code, digitWords(code, locale), yearWords(year, locale), String(year));
    if (i % 3 === 0) {
      values.push(cardinal(1000 + random.integer(9000), locale));
    }
  }
  return values;
}
