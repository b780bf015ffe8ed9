import { languageOf } from './locale';

/** A short form before a vowel, and the words that it stands for. */
const shortForms: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['fr', { d: 'de', l: 'le la', qu: 'que' }],
  [
    'it',
    {
      all: 'allo alla al',
      d: 'di',
      dall: 'dallo dalla dal',
      dell: 'dello della del',
      l: 'lo la il',
      nell: 'nello nella nel',
      quest: 'questo questa',
      sull: 'sullo sulla sul',
      un: 'una uno',
    },
  ],
]);

const none: ReadonlyMap<string, readonly string[]> = new Map();
const known = new Map<string, ReadonlyMap<string, readonly string[]>>();

/**
 * Words before a slot that become other ones with what is said in it: `de {time}` is said `d'une heure`, `l'{city}` is said
 * `la rochelle`. By word, those of a sample that it may stand for.
 */
export function elisions(locale: string): ReadonlyMap<string, readonly string[]> {
  const language = languageOf(locale);
  const forms = shortForms.get(language);
  if (!forms) return none;
  const made = known.get(language) ?? bothWays(forms);
  known.set(language, made);
  return made;
}

function bothWays(forms: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>();
  for (const [short, texts] of Object.entries(forms)) {
    const words = texts.split(' ');
    others.set(short, words);
    for (const word of words) others.set(word, [...(others.get(word) ?? []), short]);
  }
  return others;
}
