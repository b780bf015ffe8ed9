/** Numbers in words, as speech recognition writes them: lower case, no hyphens. */
import { toCardinal as arCardinal, toOrdinal as arOrdinal } from 'n2words/ar-SA';
import { toCardinal as deCardinal, toOrdinal as deOrdinal } from 'n2words/de-DE';
import { toCardinal as enGBCardinal, toOrdinal as enGBOrdinal } from 'n2words/en-GB';
import { toCardinal as enUSCardinal, toOrdinal as enUSOrdinal } from 'n2words/en-US';
import { toCardinal as esCardinal, toOrdinal as esOrdinal } from 'n2words/es-ES';
import { toCardinal as frCardinal, toOrdinal as frOrdinal } from 'n2words/fr-FR';
import { toCardinal as hiCardinal, toOrdinal as hiOrdinal } from 'n2words/hi-IN';
import { toCardinal as itCardinal, toOrdinal as itOrdinal } from 'n2words/it-IT';
import { toCardinal as jaCardinal, toOrdinal as jaOrdinal } from 'n2words/ja-JP';
import { toCardinal as nlCardinal, toOrdinal as nlOrdinal } from 'n2words/nl-NL';
import { toCardinal as ptCardinal, toOrdinal as ptOrdinal } from 'n2words/pt-PT';
import { languageOf } from './locale';

interface Converter {
  readonly cardinal: (value: number) => string;
  readonly ordinal: (value: number) => string;
}

const american: Converter = { cardinal: enUSCardinal, ordinal: enUSOrdinal };

const converters: ReadonlyMap<string, Converter> = new Map([
  ['ar', { cardinal: arCardinal, ordinal: arOrdinal }],
  ['de', { cardinal: deCardinal, ordinal: deOrdinal }],
  ['en', { cardinal: enGBCardinal, ordinal: enGBOrdinal }],
  ['es', { cardinal: esCardinal, ordinal: esOrdinal }],
  ['fr', { cardinal: frCardinal, ordinal: frOrdinal }],
  ['hi', { cardinal: hiCardinal, ordinal: hiOrdinal }],
  ['it', { cardinal: itCardinal, ordinal: itOrdinal }],
  ['ja', { cardinal: jaCardinal, ordinal: jaOrdinal }],
  ['nl', { cardinal: nlCardinal, ordinal: nlOrdinal }],
  ['pt', { cardinal: ptCardinal, ordinal: ptOrdinal }],
]);

/** `42` -> `forty two`. Languages without a converter get English. */
export function cardinal(value: number, locale: string): string {
  return spoken(converterOf(locale).cardinal(value), locale);
}

/** `3` -> `third`. */
export function ordinal(value: number, locale: string): string {
  return spoken(converterOf(locale).ordinal(value), locale);
}

/** A year or four-digit number the English way: `1984` -> `nineteen eighty four`; elsewhere the cardinal. */
export function yearWords(year: number, locale: string): string {
  const century = Math.floor(year / 100);
  const rest = year % 100;
  if (languageOf(locale) !== 'en' || century < 11 || century > 99 || century % 10 === 0) {
    return cardinal(year, locale);
  }
  if (rest === 0) {
    return `${cardinal(century, locale)} hundred`;
  }
  return `${cardinal(century, locale)} ${rest < 10 ? 'oh ' : ''}${cardinal(rest, locale)}`;
}

/** Digit by digit: `604` -> `six oh four` in English. */
export function digitWords(digits: string, locale: string): string {
  const zero = languageOf(locale) === 'en' ? 'oh' : cardinal(0, locale);
  const words = Array.from(digits, (digit) => (digit === '0' ? zero : cardinal(Number(digit), locale)));
  return words.join(' ');
}

function converterOf(locale: string): Converter {
  return /^en[-_](us|ca)$/i.test(locale) ? american : (converters.get(languageOf(locale)) ?? american);
}

/** n2words leaves out the accents. */
const accented = new Map([
  ['dieciseis', 'dieciséis'],
  ['veintidos', 'veintidós'],
  ['veintitres', 'veintitrés'],
  ['veintiseis', 'veintiséis'],
]);

/** n2words speaks European Portuguese; Alexa's only Portuguese is Brazil's. */
const brazilian = new Map([
  ['dezasseis', 'dezesseis'],
  ['dezassete', 'dezessete'],
  ['dezanove', 'dezenove'],
]);

const ownSpellings = new Map([
  ['es', accented],
  ['pt', brazilian],
]);

function spoken(words: string, locale: string): string {
  const plain = words.toLowerCase().replace(/-/g, ' ').replace(/,/g, '');
  const own = ownSpellings.get(languageOf(locale));
  return own ? plain.replace(/[a-z]+/g, (word) => own.get(word) ?? word) : plain;
}
