import { isUnspaced } from './units';

/** What French and Italian write together with the word that follows: an article or the like, before a vowel or a silent h. */
const elided: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$/u,
  it: /^(?:[cdl]|all|dall|dell|nell|quell|quest|sull)$/u,
};
const vowel = /^[aeiouyhàâèéêëìíîòóôùúœ]/u;

/** Units of an utterance as people write it: Japanese without spaces, an elided article with its word. */
export function spokenText(units: readonly string[], language: string): string {
  let text = '';
  units.forEach((unit, i) => {
    const before = units[i - 1];
    if (before !== undefined) text += between(before, unit, language);
    text += unit;
  });
  return text;
}

function between(before: string, unit: string, language: string): string {
  if (elided[language]?.test(before) && vowel.test(unit)) return "'";
  return isUnspaced(before) || isUnspaced(unit) ? '' : ' ';
}
