import type { Token } from './types';

/** Words of scripts that put spaces between them; a possessive 's is a token of its own, as in the corpora. */
const spacedWord = /['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}]+)*/gu;

/** Scripts written without spaces: ICU's dictionary finds the words. */
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/**
 * Cuts text into tokens as Alexa hears it: words and numbers in lower case, no punctuation.
 * Never throws; a text without words gives no tokens.
 */
export function tokenize(text: string, locale = 'en-US'): Token[] {
  return unspacedScript.test(text) ? segmentUnspaced(text, locale) : matchSpaced(text);
}

const lowerAscii = /^[\x20-\x40\x5b-\x7e]*$/;
/** `spacedWord` of plain letters in lower case. */
const asciiWord = /'s(?![a-z0-9])|[a-z0-9]+(?:'(?!s(?![a-z0-9]))[a-z]+)*/g;

/** The texts of the tokens alone: in a fraction of the time for plain small letters, of which long lists are mostly made. */
export function tokenTexts(text: string, locale?: string): string[] {
  if (lowerAscii.test(text)) return text.match(asciiWord) ?? [];
  return tokenize(text, locale).map((token) => token.text);
}

/** One form for comparing and looking up: NFKC, lower case, straight apostrophe. */
function normaliseWord(word: string): string {
  if (/^[a-z0-9']+$/.test(word)) return word;
  return word.normalize('NFKC').toLowerCase().replace(/’/g, "'");
}

function matchSpaced(text: string): Token[] {
  return Array.from(text.matchAll(spacedWord), (match) => ({
    text: normaliseWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmentUnspaced(text: string, locale: string): Token[] {
  const language = locale.slice(0, 2);
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  const tokens: Token[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) {
      tokens.push({ text: normaliseWord(segment), start: index, end: index + segment.length });
    }
  }
  return tokens;
}
