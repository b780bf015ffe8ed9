/** Articles and pronouns that French and Italian write together with the word they belong to: l'album, d'un, c'è, dell'anno. */
const elision = /^[\p{L}\p{M}]{1,6}'(?=[\p{L}\p{N}])/u;

/** Arabic: the stroke that lengthens a word, vowel marks and the small alef. */
const arabicMarks = /[\u0640\u064b-\u0652\u0670]/gu;

const rules: Readonly<Record<string, (word: string) => string>> = {
  ar: (word) => word.replace(arabicMarks, ''),
  // The word lists are written as casefolding writes them.
  de: (word) => word.replaceAll('ß', 'ss'),
  fr: (word) => word.replace(elision, ''),
  it: (word) => word.replace(elision, ''),
};

/**
 * The forms under which a token's vector is looked for, the token itself first. One token of the text stays one token:
 * only the look-up sees past an elision or a vowel mark.
 */
export function lookUpForms(word: string, language: string): readonly string[] {
  const other = rules[language]?.(word) ?? word;
  return other === word || other === '' ? [word] : [word, other];
}
