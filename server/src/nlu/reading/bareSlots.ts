import type { SkillText } from '../skillText';
import type { ReadSpan } from './reading';

/**
 * The spans without slots that take nothing but beside words of their samples (AMAZON.SearchQuery), where the utterance has none of
 * these words: then no sample of the intent can have been meant.
 */
export function withoutBareSlots(
  intent: string,
  spans: readonly ReadSpan[],
  tokens: readonly string[],
  skill: SkillText,
): readonly ReadSpan[] {
  return spans.filter(({ name, start, end }) => {
    const carriers = skill.carriersOf(intent, name);
    return !carriers || tokens.some((token, at) => (at < start || at >= end) && carriers.has(token));
  });
}
