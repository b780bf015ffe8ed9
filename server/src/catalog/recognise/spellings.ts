import { languageOf } from '../locale';

/**
 * A word or phrase as it may be written: with and without accents, points and hamzas, as speech recognition and
 * authors do. The first is the given one.
 */
export function spellings(text: string, locale: string): string[] {
  const forms = [text, ...(variants.get(languageOf(locale)) ?? accentless)(text)];
  return [...new Set(forms)];
}

const accentless = (text: string): string[] => [
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC'),
];

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
  const bare = text.replace(/[\u064b-\u0652\u0640]/g, '');
  const hamzaless = bare.replace(/[أإآ]/g, 'ا');
  return [bare, hamzaless, hamzaless.replace(/ة(?= |$)/g, 'ه')];
}
