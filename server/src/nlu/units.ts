/** The pieces of an utterance that the grammar reads, and where each comes from. */
export interface Units {
  readonly texts: readonly string[];
  /** By unit, the token that it is (part of), and how many characters into the token it begins. */
  readonly token: readonly number[];
  readonly offset: readonly number[];
}

/** Written without spaces: where words end is what a sample says, not what a dictionary says. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}ー]/u;
const unspacedPiece =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}ー]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}ー]+/gu;
/** `l'album` of French and Italian is an article and a word. */
const elision = /^(\p{L}{1,6})'(?=\p{L}{2})/u;
const withElisions: ReadonlySet<string> = new Set(['fr', 'it']);

/** Whether a text has characters of a script without spaces. */
export const isUnspaced = (text: string): boolean => unspaced.test(text);

/** Whether a language's tokens can be cut further at all. */
export const hasFinerUnits = (language: string): boolean =>
  withElisions.has(language) || language === 'ja' || language === 'zh' || language === 'th';

/**
 * Cuts tokens further where a slot may begin inside of one: characters of scripts without spaces, elided articles.
 * @param language `fr` of `fr-FR`
 */
export function unitsOf(tokens: readonly string[], language: string): Units {
  const texts: string[] = [];
  const token: number[] = [];
  const offset: number[] = [];
  tokens.forEach((text, index) => {
    let at = 0;
    for (const piece of piecesOf(text, language)) {
      texts.push(piece.endsWith("'") ? piece.slice(0, -1) : piece);
      token.push(index);
      offset.push(at);
      at += piece.length;
    }
  });
  return { texts, token, offset };
}

function piecesOf(token: string, language: string): readonly string[] {
  if (unspaced.test(token)) return token.match(unspacedPiece) ?? [token];
  const elided = withElisions.has(language) ? elision.exec(token)?.[0] : undefined;
  return elided === undefined ? [token] : [elided, token.slice(elided.length)];
}
