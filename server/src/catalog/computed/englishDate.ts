import type { Random } from '../../base/random';
import { cardinal, ordinal, yearWords } from '../numberWords';
import { dayOfWeekValues, monthValues } from './calendarNames';

const fixed = [
  'today, tomorrow, yesterday, now, tonight, the day after tomorrow, the day before yesterday, tomorrow morning',
  'tomorrow night, this week, next week, last week, the week after next, this weekend, next weekend, the weekend',
  'last weekend, this month, next month, last month, this year, next year, last year, this decade, this spring',
  'next summer, this fall, next winter, last autumn, in two days, in three days, in a week, in two weeks',
  'two weeks from now, a week from today, a week from tomorrow, three days ago, last night, christmas',
  "christmas eve, new year's day, new year's eve, easter, halloween, thanksgiving, valentine's day",
  'the end of the month, the first, the fifteenth, the twenty third',
].flatMap((line) => line.split(', '));

/** Relative days, weekdays, dates in several orders, months and years. */
export function englishDates(locale: string, random: Random): string[] {
  const weekdays = dayOfWeekValues(locale).flatMap((day) => [
    day,
    `next ${day}`,
    `this ${day}`,
    `last ${day}`,
  ]);
  const months = monthValues(locale);
  const dates = months.flatMap((month) => datesOf(month, locale, random));
  const years = Array.from({ length: 20 }, () => 1950 + random.integer(85));
  return [
    ...fixed,
    ...weekdays,
    ...months,
    ...months.slice(0, 4).map((month) => `next ${month}`),
    ...dates,
    ...years.map((year) => yearWords(year, locale)),
    ...years.slice(0, 8).map(String),
    cardinal(2025, locale),
  ];
}

/** Each order of speaking once with its own day, so that no order crowds out the others. */
function datesOf(month: string, locale: string, random: Random): string[] {
  const day = (): number => 1 + random.integer(28);
  const year = (): string => yearWords(1980 + random.integer(55), locale);
  return [
    `${month} ${ordinal(day(), locale)}`,
    `${month} the ${ordinal(day(), locale)}`,
    `the ${ordinal(day(), locale)} of ${month}`,
    `${ordinal(day(), locale)} of ${month}`,
    `${month} ${ordinal(day(), locale)} ${year()}`,
    `${month} ${day()}`,
    `${month} ${cardinal(day(), locale)}`,
    `${month} ${year()}`,
  ];
}
