import file from '../../assets/closed-classes.json';
import { languageOf } from './locale';

interface Language {
  readonly words: ReadonlySet<string>;
  readonly courtesy: readonly string[];
}

const languages: ReadonlyMap<string, Language> = new Map(
  Object.entries(file).map(([language, { closed, courtesy }]) => [
    language,
    { words: new Set(closed.split(' ')), courtesy },
  ]),
);

const unknown: Language = { words: new Set(), courtesy: [] };

/**
 * Words of the language's closed classes (articles, pronouns, prepositions, conjunctions, auxiliaries, question
 * words, particles) as single tokens: they carry no subject of their own. Empty for an unknown language.
 */
export function closedClass(locale: string): ReadonlySet<string> {
  return languageFor(locale).words;
}

/** Phrases that open or dress a request (`could you please`, `ich möchte`), lower case. None for an unknown language. */
export function courtesyPhrases(locale: string): readonly string[] {
  return languageFor(locale).courtesy;
}

function languageFor(locale: string): Language {
  return languages.get(languageOf(locale)) ?? unknown;
}
