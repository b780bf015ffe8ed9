import type { SkillText } from '../skillText';
import type { Token } from '../types';

/** A token of its own that belongs to the word before it. */
export const possessive = "'s";

/** Whether a slot may begin or end right before a token. */
export type MayCut = (token: number) => boolean;

/**
 * Slots begin and end where words do. Inside of what the writer wrote without a space (`t-shirt`, a Japanese word with spaces around it)
 * they may only where a function word is one side of the cut, and before a possessive 's only where a sample has a slot there.
 * @param text undefined: nothing is known but the tokens
 */
export function wordCuts(
  tokens: readonly string[],
  skill: SkillText,
  text: { readonly utterance: string; readonly tokens: readonly Token[] } | undefined,
): MayCut {
  const isSpaced = text === undefined || /\s/u.test(text.utterance.trim());
  return (token) => {
    if (tokens[token] === possessive) return skill.hasPossessiveSlot;
    if (text === undefined || token === 0 || !isSpaced) return true;
    const between = text.utterance.slice(text.tokens[token - 1]!.end, text.tokens[token]!.start);
    return /\s/u.test(between) || skill.isClosed(tokens[token]!) || skill.isClosed(tokens[token - 1]!);
  };
}
