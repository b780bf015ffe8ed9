import { languageOf } from '../locale';
import type { Recogniser } from '../types';
import { commonBase } from './baseRules';
import { grammars } from './grammars';
import type { Matcher } from './matcher';
import { anySymbol, keyOf } from './matcher';
import { compilePattern, type PatternScope } from './pattern';
import { spellings } from './spellings';
import { commonRules, type SpokenGrammar } from './spokenGrammar';

const ruleOfType: ReadonlyMap<string, string> = new Map([
  ['AMAZON.AlphaNumeric', 'ALPHANUMERIC'],
  ['AMAZON.DATE', 'DATE'],
  ['AMAZON.DURATION', 'DURATION'],
  ['AMAZON.DayOfWeek', 'WEEKDAY'],
  ['AMAZON.FOUR_DIGIT_NUMBER', 'FOUR'],
  ['AMAZON.Month', 'MONTH'],
  ['AMAZON.NUMBER', 'NUMBER'],
  ['AMAZON.Ordinal', 'ORDINAL'],
  ['AMAZON.PhoneNumber', 'PHONE'],
  ['AMAZON.TIME', 'TIME'],
]);

const known = new Map<string, Recogniser>();
const scopes = new Map<string, PatternScope>();

/** Finds values of a computed type in the locale's language; undefined for every other type. Made at first use. */
export function recogniserOf(typeName: string, locale: string): Recogniser | undefined {
  const rule = ruleOfType.get(typeName);
  if (rule === undefined) return undefined;
  const key = `${rule} ${locale}`;
  const recogniser = known.get(key) ?? createRecogniser(rule, locale);
  known.set(key, recogniser);
  return recogniser;
}

function createRecogniser(rule: string, locale: string): Recogniser {
  const grammar = grammarOf(locale);
  const scope = scopes.get(locale) ?? createScope(grammar, locale);
  scopes.set(locale, scope);
  const matcher = scope.rule(rule);
  return grammar.byCharacter
    ? byCharacter(matcher)
    : (tokens, start) => endsOf(matcher.match(tokens, start), start);
}

/** A language without a grammar is heard as English, as `values` speaks it. */
function grammarOf(locale: string): SpokenGrammar {
  return grammars.get(languageOf(locale)) ?? grammars.get('en')!;
}

function createScope(grammar: SpokenGrammar, locale: string): PatternScope {
  const rules = new Map<string, Matcher>();
  const scope: PatternScope = {
    rule(name) {
      const text = grammar.rules[name] ?? commonRules[name];
      const rule =
        rules.get(name) ??
        (text === undefined ? commonBase(name, grammar, locale) : compilePattern(text, scope));
      rules.set(name, rule);
      return rule;
    },
    spell: (word) =>
      grammar.byCharacter
        ? [[...word]]
        : spellings(word, locale).flatMap((form) => [[form], ...elided(form)]),
  };
  return scope;
}

/** `l'anno` is read in two where an article may stand before a slot: with what follows it, it is one token elsewhere. */
function elided(word: string): string[][] {
  const pieces = word.split("'");
  return pieces.length > 1 && !pieces.includes('') ? [pieces] : [];
}

const none: readonly number[] = [];

function endsOf(lengths: number, start: number): readonly number[] {
  if (lengths === 0) return none;
  const ends: number[] = [];
  for (let length = 1; lengths >>> length !== 0; length++) {
    if ((lengths >>> length) & 1) ends.push(start + length);
  }
  return ends;
}

/** No value is longer than this; as many characters are looked at. */
const mostCharacters = 31;

/** Values end where tokens end: tokens are cut by a dictionary that knows nothing of dates. A number is one symbol. */
function byCharacter(matcher: Matcher): Recogniser {
  const isOpen = matcher.first.has(anySymbol);
  return (tokens, start) => {
    const token = tokens[start];
    if (token === undefined || !(isOpen || matcher.first.has(keyOf(token.charAt(0))))) return none;
    const symbols: string[] = [];
    const tokenEnds = new Map<number, number>();
    for (let at = start; at < tokens.length && symbols.length < mostCharacters; at++) {
      symbols.push(...(tokens[at]!.match(/\d+|./gu) ?? []));
      tokenEnds.set(symbols.length, at + 1);
    }
    return endsOf(matcher.match(symbols, 0), 0).flatMap((length) => tokenEnds.get(length) ?? []);
  };
}
