import phrases from '../../assets/intent-phrases.json';
import { languageOf } from './locale';

const phrasesByLanguage: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries<Readonly<Record<string, readonly string[]>>>(phrases).map(([language, intents]) => [
    language,
    new Map(Object.entries(intents)),
  ]),
);

const none: readonly string[] = [];

/** What people say for a standard intent in the locale's language; none where the language is not covered. */
export function intentPhrases(intentName: string, locale: string): readonly string[] {
  return phrasesByLanguage.get(languageOf(locale))?.get(intentName) ?? none;
}
