import { languageOf } from '../../catalog/locale';
import { cardinal, yearWords } from '../../catalog/numberWords';
import { tokenize } from '../../nlu/tokenize';

const ampersand = new Map([
  ['ar', 'و'],
  ['de', 'und'],
  ['es', 'y'],
  ['fr', 'et'],
  ['hi', 'और'],
  ['it', 'e'],
  ['ja', 'と'],
  ['nl', 'en'],
  ['pt', 'e'],
]);

/** Nothing but words of plain letters, as most values are: of tens of thousands each costs next to nothing. */
const plain = /^[a-zA-Z]+(?: [a-zA-Z]+)*$/;
/** Alexa takes 140 characters. */
const longestValue = 500;

/**
 * A slot value as Alexa hears it: lower case, `&` as a word, and where it holds numbers of up to four
 * digits a second form with those in words. Empty for a value without any word.
 */
export function spokenForms(value: string, locale: string): string[] {
  if (value.length > longestValue) {
    return [];
  }
  if (plain.test(value)) return [value.toLowerCase()];
  const written = value
    .replace(/\s*&\s*/g, ` ${ampersand.get(languageOf(locale)) ?? 'and'} `)
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (!hasWord(written, locale)) {
    return [];
  }
  const inWords = written.replace(/(?<![\d.,])\d{1,4}(?![\d.,]*\d)/g, (digits) =>
    numberInWords(digits, locale),
  );
  return inWords === written ? [written] : [written, inWords];
}

/** Four digits from 1100 on read as a year does in English; a leading zero makes a code, left as it is. */
function numberInWords(digits: string, locale: string): string {
  if (digits.length > 1 && digits.startsWith('0')) {
    return digits;
  }
  const number = Number(digits);
  return number >= 1100 && number < 2100 ? yearWords(number, locale) : cardinal(number, locale);
}

function hasWord(text: string, locale: string): boolean {
  return /^[a-z]/.test(text) || tokenize(text, locale).length > 0;
}
