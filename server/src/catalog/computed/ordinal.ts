import { languageOf } from '../locale';
import { ordinal } from '../numberWords';

const suffixes = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);

/** The first to the thirty first; in English also as `1st`, elsewhere as `1.` without its point. */
export function ordinalValues(locale: string): string[] {
  const rules = new Intl.PluralRules('en', { type: 'ordinal' });
  const english = languageOf(locale) === 'en';
  return Array.from({ length: 31 }, (_, i) => i + 1).flatMap((number) => [
    ordinal(number, locale),
    english ? `${number}${suffixes.get(rules.select(number)) ?? 'th'}` : String(number),
  ]);
}
