/** Letters that are spoken one by one. Alexa wants `n. b. a.`: a period and a space each. */

/** Letters alone that are words of some language: `a`, `y`, `è`... One of them proves nothing. */
const wordLetters: ReadonlySet<string> = new Set('aeiouyàèéêíóúù');

/** `i'm` and the like without its apostrophe. */
const shortened = /^i [dm]$/i;

export interface SpokenLetters {
  readonly start: number;
  readonly end: number;
  /** As Alexa wants it. */
  readonly written: string;
}

/** Runs of letters that are written otherwise: `n b a`, `n.b.a.`, and with `capitals` also `NHL`. */
export function spokenLettersIn(text: string, { capitals }: { readonly capitals: boolean }): SpokenLetters[] {
  const pattern = capitals ? withCapitals : withoutCapitals;
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: run, index }) => {
    const letters = Array.from(run.replaceAll(/[^\p{L}]/gu, '').toLowerCase());
    const written = letters.map((letter) => `${letter}.`).join(' ');
    return run === written || letters.every((letter) => wordLetters.has(letter)) || shortened.test(run)
      ? []
      : [{ start: index, end: index + run.length, written }];
  });
}

const letter = '\\p{Script=Latin}';
const notBehind = "(?<![\\p{L}\\p{M}\\p{N}.'’-])";
const notAhead = "(?![\\p{L}\\p{M}\\p{N}'’-])";
const singles = `${notBehind}${letter}(?: ${letter})+${notAhead}(?!\\.)`;
const dotted = `${notBehind}${letter}\\.(?:${letter}\\.)+(?![\\p{L}\\p{M}])`;
/** Consonants, which cannot be read as a word: TV and NHL, but not ON or PIN. */
const capitals = `${notBehind}[B-DF-HJ-NP-TV-XZ]{2,5}${notAhead}`;
const withoutCapitals = new RegExp(`${singles}|${dotted}`, 'gu');
const withCapitals = new RegExp(`${singles}|${dotted}|${capitals}`, 'gu');
