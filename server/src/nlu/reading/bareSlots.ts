import type { SkillText } from '../skillText';
import type { ReadSpan } from './reading';

/**
 * The spans without slots that take nothing but beside words of their samples (AMAZON.SearchQuery), where the utterance has none of
 * these words, nor another one that says something: then no sample of the intent can have been meant.
 */
export function withoutBareSlots(
  intent: string,
  spans: readonly ReadSpan[],
  tokens: readonly string[],
  skill: SkillText,
): readonly ReadSpan[] {
  return spans.filter(({ name, start, end }) => {
    const carriers = skill.carriersOf(intent, name);
    const carries = (token: string): boolean => carriers?.has(token) || !skill.isClosed(token);
    return !carriers || tokens.some((token, at) => (at < start || at >= end) && carries(token));
  });
}

/**
 * Whether an utterance read without any slot has neither the search query that every sample of the intent has, nor a word of these
 * samples: "what time is it" is no SearchIntent, even where nothing else is.
 */
export function lacksItsQuery(intent: string, tokens: readonly string[], skill: SkillText): boolean {
  const words = skill.wordsBesideQueries(intent);
  return words !== undefined && !tokens.some((token) => words.has(token));
}
