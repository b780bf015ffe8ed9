import { intlLocale } from '../locale';

/** 1 January 2024 was a Monday. */
const firstMonday = Date.UTC(2024, 0, 1);
const day = 24 * 60 * 60 * 1000;

/** Monday to Sunday. */
export function dayOfWeekValues(locale: string): string[] {
  const format = new Intl.DateTimeFormat(intlLocale(locale), { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, i) => format.format(firstMonday + i * day).toLowerCase());
}

/** January to December, as they stand alone. */
export function monthValues(locale: string): string[] {
  const format = new Intl.DateTimeFormat(intlLocale(locale), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2024, i, 1)).toLowerCase());
}
