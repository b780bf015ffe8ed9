import { languageOf } from '../../catalog/locale';
import type { Recogniser } from '../../grammar/types';
import { tokenize } from '../../nlu/tokenize';
import { hasFinerUnits, unitsOf } from '../../nlu/units';

/** Where the tokens of an utterance lie in its units. */
interface Layout {
  readonly tokens: readonly string[];
  /** By unit, the token that begins there; -1 inside of one. */
  readonly tokenAt: readonly number[];
  /** By token, its first unit; one more for the end. */
  readonly unitAt: readonly number[];
}

const none: readonly number[] = [];

/** A recogniser of tokens as one of units, where a language's units are finer than its tokens. */
export function recogniserOfUnits(recognise: Recogniser, locale: string): Recogniser {
  if (!hasFinerUnits(languageOf(locale))) return recognise;
  let known: { readonly units: readonly string[]; readonly layout: Layout } | undefined;
  return (units, start) => {
    if (known?.units !== units) known = { units, layout: layoutOf(units, locale) };
    const { tokens, tokenAt, unitAt } = known.layout;
    const token = tokenAt[start] ?? -1;
    return token < 0 ? none : recognise(tokens, token).map((end) => unitAt[end]!);
  };
}

/** Two numbers stay two: `19:30` is no `1930`. */
function unspaced(units: readonly string[]): string {
  return units
    .join('\u0000')
    .replace(/(?<=[\p{N}a-z])\u0000(?=[\p{N}a-z])/gu, ' ')
    .replaceAll('\u0000', '');
}

/** Tokens of Japanese are found anew in the text as a whole; elsewhere a space stands between any two units. */
function layoutOf(units: readonly string[], locale: string): Layout {
  const language = languageOf(locale);
  const text = language === 'ja' ? unspaced(units) : units.join(' ');
  const tokens = tokenize(text, locale).map((token) => token.text);
  const { token } = unitsOf(tokens, language);
  const tokenAt = token.map((index, unit) => (unit === 0 || token[unit - 1] !== index ? index : -1));
  const unitAt = tokens.map((_, index) => token.indexOf(index));
  return { tokens, tokenAt, unitAt: [...unitAt, token.length] };
}
