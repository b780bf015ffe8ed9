import { languageOf } from '../locale';

/**
 * A word or phrase as it may be written: with and without accents, points and hamzas, as speech recognition and
 * authors do. The first is the given one.
 */
export function spellings(text: string, locale: string): string[] {
  const forms = [text, ...(variants.get(languageOf(locale)) ?? accentless)(text)];
  return [...new Set(forms)];
}

/**
 * What the spellings of one word have in common: authors leave out accents, points and hamzas that speech recognition writes, and the
 * other way round. Of a word in plain letters it is the word.
 */
export function spellingKey(word: string, language: string): string {
  if (/^[a-z0-9']*$/.test(word)) return word;
  return keys.get(language)?.(word) ?? bare(word);
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replaceAll('œ', 'oe');

const accentless = (text: string): string[] => [bare(text)];

const variants: ReadonlyMap<string, (text: string) => string[]> = new Map([
  ['ja', (): string[] => []],
  ['de', (text: string): string[] => [umlautless(text)]],
  ['hi', hindi],
  ['ar', arabic],
]);

function umlautless(text: string): string {
  return text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
}

/** Nuktas are left out as often as not, and the two nasal signs are taken for each other. */
function hindi(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\u093c/g, '');
  return [text.normalize('NFD'), text.normalize('NFC'), plain].flatMap((form) => [
    form,
    form.replace(/\u0901/g, '\u0902'),
    form.replace(/\u0902/g, '\u0901'),
  ]);
}

/** Hamzas on alif and final dots are often left out, vowel marks nearly always. */
function arabic(text: string): string[] {
  const markless = text.replace(/[\u064b-\u0652\u0640]/g, '');
  const hamzaless = markless.replace(/[أإآ]/g, 'ا');
  return [markless, hamzaless, arabicKey(text)];
}

const arabicKey = (text: string): string =>
  text
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة(?= |$)/g, 'ه');

/** Most words have none of the signs, and lists are long. */
const hindiSigns = /[\u0901\u0929\u0931\u0934\u093c\u0958-\u095f]/;

const hindiKey = (text: string): string =>
  hindiSigns.test(text)
    ? text
        .normalize('NFD')
        .replace(/\u093c/g, '')
        .replace(/\u0901/g, '\u0902')
    : text;

const keys: ReadonlyMap<string, (text: string) => string> = new Map([
  ['ja', (text: string): string => text],
  ['de', umlautless],
  ['hi', hindiKey],
  ['ar', arabicKey],
]);
