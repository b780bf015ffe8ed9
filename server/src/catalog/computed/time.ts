import type { Random } from '../../base/random';
import { languageOf } from '../locale';
import { cardinal } from '../numberWords';
import { englishTimes } from './englishTime';
import { clockFaces } from './clockWords';
import { dayParts } from './timeWords';

/** Clock times and parts of the day. */
export function timeValues(locale: string, random: Random): string[] {
  if (languageOf(locale) === 'en') {
    return englishTimes(locale, random);
  }
  const clock = clocks.get(languageOf(locale));
  if (!clock) {
    return englishTimes('en-US', random);
  }
  const say = (number: number): string => cardinal(number, locale);
  const times = Array.from({ length: 24 }, (_, hour) => hour).flatMap((hour) => [
    ...clock(hour, 0, say),
    ...clock(hour, 30, say),
    ...clock(hour, 5 * (1 + random.integer(11)), say),
  ]);
  const face = clockFaces.get(languageOf(locale));
  const spoken = Array.from({ length: 12 }, (_, i) => face?.(i + 1, ((i + 1) % 12) + 1, say) ?? []);
  return [...times, ...spoken.flat(), ...(dayParts.get(languageOf(locale)) ?? [])];
}

type Clock = (hour: number, minute: number, say: (number: number) => string) => string[];

/** Spanish and Italian count one o'clock in the singular, Portuguese and French leave the article out. */
const clocks: ReadonlyMap<string, Clock> = new Map<string, Clock>([
  [
    'de',
    (h, m, say) => [
      m === 0 ? `${hourDe(h, say)} uhr` : `${hourDe(h, say)} uhr ${say(m)}`,
      `${h} uhr${tail(m)}`,
    ],
  ],
  [
    'fr',
    (h, m, say) => [`${h === 1 ? 'une heure' : `${say(h)} heures`}${said(m, say)}`, `${h} heures${tail(m)}`],
  ],
  [
    'es',
    (h, m, say) => [
      `${h === 1 ? 'la una' : `las ${say(h || 12)}`}${halfOr(m, 'y', 'y media', say)}`,
      `${h}:${pad(m)}`,
    ],
  ],
  [
    'it',
    (h, m, say) => [
      `${h === 1 ? "l'una" : `le ${say(h || 12)}`}${halfOr(m, 'e', 'e mezza', say)}`,
      `${h}:${pad(m)}`,
    ],
  ],
  [
    'pt',
    (h, m, say) => [
      m === 0
        ? `${hourPt(h, say)} ${h < 2 ? 'hora' : 'horas'}`
        : `${hourPt(h, say)}${halfOr(m, 'e', 'e meia', say)}`,
      `${h}:${pad(m)}`,
    ],
  ],
  ['nl', (h, m, say) => [`${say(h)} uur${said(m, say)}`, `${h}:${pad(m)}`]],
  ['hi', (h, m, say) => [m === 0 ? `${say(h)} बजे` : `${say(h)} बजकर ${say(m)} मिनट`, `${h} बजे`]],
  [
    'ja',
    (h, m, say) => [
      `${say(h)}時${m === 30 ? '半' : m > 0 ? `${say(m)}分` : ''}`,
      `${h}時${m > 0 ? `${m}分` : ''}`,
    ],
  ],
  ['ar', (h, m, say) => [`الساعة ${say(h)}${m > 0 ? ` و${say(m)} دقيقة` : ''}`, `الساعة ${h}`]],
]);

const hourDe = (hour: number, say: (number: number) => string): string => (hour === 1 ? 'ein' : say(hour));
const hourPt = (hour: number, say: (number: number) => string): string =>
  hour === 1 ? 'uma' : say(hour).replace(/dois$/, 'duas');
const pad = (minute: number): string => String(minute).padStart(2, '0');
const tail = (minute: number): string => (minute > 0 ? ` ${minute}` : '');
const said = (minute: number, say: (number: number) => string): string =>
  minute > 0 ? ` ${say(minute)}` : '';

function halfOr(minute: number, and: string, half: string, say: (number: number) => string): string {
  if (minute === 0) {
    return '';
  }
  return minute === 30 ? ` ${half}` : ` ${and} ${say(minute)}`;
}
