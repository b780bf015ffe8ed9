/** Alexa's languages, and the locale that is meant where a name tells the language alone. */
const defaultLocales: ReadonlyMap<string, string> = new Map([
  ['ar', 'ar-SA'],
  ['de', 'de-DE'],
  ['en', 'en-US'],
  ['es', 'es-ES'],
  ['fr', 'fr-FR'],
  ['hi', 'hi-IN'],
  ['it', 'it-IT'],
  ['ja', 'ja-JP'],
  ['nl', 'nl-NL'],
  ['pt', 'pt-BR'],
]);

/** A locale and where a name says it. */
export interface NamedLocale {
  readonly locale: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The locale that a file's name (else a folder's) tells, as in `models/en-US.json` or `de-DE/model.json`. Where
 * none does, the file's name or the folder of a language: `models/de.json`, `de/model.json`, `models/de/a/b.json`.
 */
export function localeOfPath(path: string): string | undefined {
  const names = path.split(/[\\/]/).reverse();
  for (const name of names) {
    const named = regionalIn(name);
    if (named) {
      return named.locale;
    }
  }
  const [file = '', ...folders] = names;
  return languageOfFile(file)?.locale ?? languageOfFolders(folders);
}

/** The locale that a single name of a file or folder tells, the exact one first. */
export function localeOfName(name: string): NamedLocale | undefined {
  return regionalIn(name) ?? languageOfFile(name);
}

function regionalIn(name: string): NamedLocale | undefined {
  const exact = /^([a-z]{2})[-_]([a-z]{2})(?:\.[a-z]+)?$/i.exec(name);
  const candidates = exact
    ? [exact]
    : [...name.matchAll(/(?<![A-Za-z])([a-z]{2})[-_]([A-Z]{2})(?![A-Za-z])/g)].reverse();
  for (const match of candidates) {
    const language = match[1]!.toLowerCase();
    // Keeps `my-TV.json` from being a locale.
    if (defaultLocales.has(language)) {
      const start = match.index ?? 0;
      return { locale: `${language}-${match[2]!.toUpperCase()}`, start, end: start + 5 };
    }
  }
  return undefined;
}

/** Beside these words, two letters are a language: `model_de.json`; in `play-it.json` they are not. */
const modelWords =
  '(?:interaction|language)?[-_]?models?|intents?|intent[-_]?schema|sample[-_]?utterances|utterances|schema|skill';
const languageAlone = /^([a-z]{2})(?:\.[a-z]+)?$/i;
const languageAfter = new RegExp(`^(?:${modelWords})[-_.]([a-z]{2})(?:\\.[a-z]+)?$`, 'i');
const languageBefore = new RegExp(`^([a-z]{2})[-_.](?:${modelWords})(?:\\.[a-z]+)?$`, 'i');

function languageOfFile(name: string): NamedLocale | undefined {
  for (const pattern of [languageAlone, languageAfter, languageBefore]) {
    const language = pattern.exec(name)?.[1];
    const locale = language && defaultLocales.get(language.toLowerCase());
    if (language && locale) {
      const start = pattern === languageAfter ? name.search(new RegExp(`[-_.]${language}(\\.|$)`)) + 1 : 0;
      return { locale, start, end: start + 2 };
    }
  }
  return undefined;
}

/** Folders that skills keep by language, as in `models/de/intents/main.json`. */
const keepsLanguages = /^(interactionModels|custom|models?|speechAssets?|locales?|languages?|lang|i18n)$/i;

/** The folder that holds the file, or one in a folder of models: two letters farther up are anything. */
function languageOfFolders(folders: readonly string[]): string | undefined {
  const named = folders.find(
    (name, i) =>
      defaultLocales.has(name.toLowerCase()) && (i === 0 || keepsLanguages.test(folders[i + 1] ?? '')),
  );
  return named && defaultLocales.get(named.toLowerCase());
}
