import { dayOfWeekValues, monthValues } from '../computed/calendarNames';
import { unitWords } from '../computed/duration';
import { type Matcher, phrases, symbolThat } from './matcher';
import { numberPhrases, ordinalPhrases } from './numberPhrases';
import { spellings } from './spellings';
import type { SpokenGrammar } from './spokenGrammar';

/**
 * The rules that no pattern writes down: numbers, names of the calendar and units, from n2words and Intl.
 *
 * @throws Error for a name that is no rule: a slip in a grammar, which is the program's own text.
 */
export function commonBase(name: string, grammar: SpokenGrammar, locale: string): Matcher {
  const range = /^([NO])(\d+)_(\d+)$/.exec(name);
  if (range) {
    const listOf = range[1] === 'N' ? numberPhrases : ordinalPhrases;
    return anyOf(listOf(Number(range[2]), Number(range[3]), locale), grammar);
  }
  const spelled = (texts: readonly string[]): Matcher =>
    anyOf(
      texts.flatMap((text) => spellings(text, locale)),
      grammar,
    );
  switch (name) {
    case 'MONTHS':
      return spelled(monthValues(locale));
    case 'WEEKDAYS':
      return spelled(dayOfWeekValues(locale));
    case 'UNITS':
      return spelled(unitWords(locale).counted);
    case 'ALONE':
      return spelled(unitWords(locale).alone);
    case 'WITHAND':
      // Arabic writes its `and` as part of the word that follows.
      return spelled(numberPhrases(1, 99, locale).map((text) => `و${text}`));
    case 'ANDHUNDREDS':
      return spelled(numberPhrases(100, 900, locale).map((text) => `و${text}`));
    case 'GLUED':
      return symbolThat(gluedNumber(numberPhrases(1, 99, locale), grammar.joints ?? []));
    default:
      throw new Error(`no rule '${name}'`);
  }
}

function anyOf(texts: readonly string[], { byCharacter }: SpokenGrammar): Matcher {
  return phrases(
    texts.map((text) =>
      byCharacter ? (text.match(/\d+|\S/gu) ?? []) : text.split(/[\s'’-]+/).filter(Boolean),
    ),
  );
}

/** `zweitausendfünfundzwanzig`: numbers below a hundred with joints between them. */
function gluedNumber(small: readonly string[], joints: readonly string[]): (token: string) => boolean {
  const words = new Set([...small, 'ein', '']);
  const isNumber = (text: string): boolean =>
    words.has(text) ||
    joints.some((joint) => {
      const at = text.indexOf(joint);
      const rest = text.slice(at + joint.length);
      return (
        at >= 0 && isNumber(text.slice(0, at)) && (isNumber(rest) || isNumber(rest.replace(/^(und|en)/, '')))
      );
    });
  return (token) => joints.some((joint) => token.includes(joint)) && isNumber(token);
}
