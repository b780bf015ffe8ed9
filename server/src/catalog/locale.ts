/** Of a model whose name tells none. */
export const defaultLocale = 'en-US';

/** `de` of `de-DE`. */
export function languageOf(locale: string): string {
  return (locale.split(/[-_]/)[0] ?? '').toLowerCase();
}

/** A locale that every Intl constructor takes: the given one where it is well formed, else American English. */
export function intlLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? defaultLocale;
  } catch {
    return defaultLocale;
  }
}

/** Digits as 0 to 9 in every language, also where the language has digits of its own. */
export function latinDigits(locale: string): string {
  return new Intl.Locale(intlLocale(locale), { numberingSystem: 'latn' }).toString();
}
