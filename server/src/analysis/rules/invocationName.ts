import { languageOf } from '../../catalog/locale';
import type { Located } from '../../text/range';
import type { Finding } from '../types';
import { findingOf, type Report, type RuleContext, type RuleFacts } from './rule';
import { within } from './within';

/** What a rule says about the invocation name; nothing where it is missing or empty, which the parser tells. */
export function checkInvocationName(
  rule: RuleFacts,
  { model }: RuleContext,
  look: (name: Located<string>) => readonly Report[],
): Finding[] {
  const name = model.invocationName;
  return name === undefined || name.value.trim() === ''
    ? []
    : look(name).map((report) => findingOf(rule, report));
}

/** Amazon gives its lists of words in English only. */
export function isEnglish({ locale }: Pick<RuleContext, 'locale'>): boolean {
  return locale !== undefined && languageOf(locale) === 'en';
}

/** The words of the list that stand in the name, in their places. */
export function wordsAmong(name: Located<string>, words: ReadonlySet<string>): Located<string>[] {
  return Array.from(name.value.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)).flatMap(({ 0: word, index }) =>
    words.has(word.toLowerCase())
      ? [{ value: word.toLowerCase(), range: within(name, index, index + word.length) }]
      : [],
  );
}

export function countWords(name: string): number {
  return name.trim().split(/\s+/).length;
}
