/** The words that a name is made of: `US_CITY`, `departureCity` and `city-names` all hold `city`. */
export function nameWords(name: string): string[] {
  return name
    .replace(/^AMAZON\./, '')
    .replace(/(?<=\p{Ll}|\d)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** As `nameWords`, each in the singular, without the words that only say what kind of thing is named. */
export function singularWords(name: string): string[] {
  const words = nameWords(name).map((word) => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, ''));
  const telling = words.filter((word) => !kindWords.has(word));
  return telling.length > 0 ? telling : words;
}

const kindWords: ReadonlySet<string> = new Set(['slot', 'type', 'list', 'value', 'amazon']);
