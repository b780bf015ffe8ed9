/** What custom skills can be published in: the ASK CLI's fifteen, and two that are in use besides. */
export const skillLocales: readonly string[] = [
  'ar-SA',
  'de-DE',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IN',
  'en-US',
  'es-ES',
  'es-MX',
  'es-US',
  'fr-CA',
  'fr-FR',
  'hi-IN',
  'it-IT',
  'ja-JP',
  'nl-NL',
  'pt-BR',
];

/** Those that may be meant by a name that is none: the one in other letters of case, else all of the language. */
export function localesLike(name: string): string[] {
  const written = name.toLowerCase().replace('_', '-');
  const same = skillLocales.filter((locale) => locale.toLowerCase() === written);
  if (same.length > 0 || !/^[a-z]{2}(-[a-z]{2})?$/.test(written)) {
    return same;
  }
  return skillLocales.filter((locale) => locale.slice(0, 2) === written.slice(0, 2));
}
