/** Languages that Alexa skills come in: keeps `my-TV.json` from being a locale. */
const languages = new Set(['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'nl', 'pt']);

/** The locale that a file's name (else a folder's) tells, as in `models/en-US.json` or `de-DE/model.json`. */
export function localeOfPath(path: string): string | undefined {
  const names = path.split(/[\\/]/).reverse();
  for (const name of names) {
    const locale = localeIn(name);
    if (locale) {
      return locale;
    }
  }
  return undefined;
}

function localeIn(name: string): string | undefined {
  const exact = /^([a-z]{2})[-_]([a-z]{2})(?:\.[a-z]+)?$/i.exec(name);
  const candidates = exact
    ? [exact]
    : [...name.matchAll(/(?<![A-Za-z])([a-z]{2})[-_]([A-Z]{2})(?![A-Za-z])/g)].reverse();
  for (const match of candidates) {
    const language = match[1]!.toLowerCase();
    if (languages.has(language)) {
      return `${language}-${match[2]!.toUpperCase()}`;
    }
  }
  return undefined;
}
