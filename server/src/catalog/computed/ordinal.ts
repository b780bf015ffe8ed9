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
    languageOf(locale) === 'ar' ? arabicOrdinal(number) : ordinal(number, locale),
    english ? `${number}${suffixes.get(rules.select(number)) ?? 'th'}` : String(number),
  ]);
}

const arabicUnits = [
  'الحادي',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
];

/** n2words puts cardinals behind the article from eleven on; the language has words of its own. */
function arabicOrdinal(number: number): string {
  const unit = number % 10;
  const ten = Math.floor(number / 10);
  if (number < 10) return number === 1 ? 'الأول' : arabicUnits[unit - 1]!;
  if (number === 10) return 'العاشر';
  if (ten === 1) return `${arabicUnits[unit - 1]} عشر`;
  const tens = ten === 2 ? 'العشرون' : 'الثلاثون';
  return unit === 0 ? tens : `${arabicUnits[unit - 1]} و${tens}`;
}
