import type { Random } from '../../base/random';
import { cardinal } from '../numberWords';

const fixed = [
  'noon, midnight, midday, morning, the morning, this morning, in the morning, afternoon, the afternoon',
  'this afternoon, in the afternoon, evening, the evening, this evening, in the evening, night, tonight, at night',
  'now, right now, early morning, late afternoon, lunchtime',
].flatMap((line) => line.split(', '));

/** `half past seven`, `seven thirty p. m.`, `quarter to nine`, `7:30 pm` and the parts of the day. */
export function englishTimes(locale: string, random: Random): string[] {
  const hours = Array.from({ length: 12 }, (_, i) => i + 1);
  return [...hours.flatMap((hour) => aroundHour(hour, locale, random)), ...fixed];
}

function aroundHour(hour: number, locale: string, random: Random): string[] {
  const word = cardinal(hour, locale);
  const next = cardinal((hour % 12) + 1, locale);
  const minute = 5 * (1 + random.integer(11));
  const spokenMinute = `${minute < 10 ? 'oh ' : ''}${cardinal(minute, locale)}`;
  const half = random.next() < 0.5 ? 'a. m.' : 'p. m.';
  const time = `${hour}:${String(minute).padStart(2, '0')}`;
  return [
    `${word} ${half}`,
    `${word} o'clock`,
    `${word} thirty`,
    `half past ${word}`,
    `quarter past ${word}`,
    `a quarter to ${next}`,
    `${word} ${spokenMinute}`,
    `${word} ${spokenMinute} ${half}`,
    `${word} in the ${hour < 6 ? 'afternoon' : 'evening'}`,
    `${word} in the morning`,
    `${hour} ${half.replace(/[. ]/g, '')}`,
    time,
    `${time} ${half.replace(/[. ]/g, '')}`,
  ];
}
