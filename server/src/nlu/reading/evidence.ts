import type { Parse } from '../../grammar/types';
import { type SkillText, pairKey } from '../skillText';
import type { ReadSpan } from './reading';
import type { Familiarity } from './familiarity';

/** What speaks for and against an utterance being meant for the skill at all. */
export interface ScopeEvidence {
  /** Logarithm of the odds of the chosen intent. */
  readonly odds: number;
  /** Share of the telling words that neither samples nor lists know, weighed by how little they are like those that they know. */
  readonly strange: number;
  /** The same, of those that no predicted slot covers. */
  readonly strangeOutside: number;
  /** Telling words that samples have outside slots, up to 3. */
  readonly known: number;
  /** Telling words, up to 6. */
  readonly telling: number;
  /** Neighbouring words that samples have as neighbours, up to 4, and their share. */
  readonly pairs: number;
  readonly pairShare: number;
  /** 1 where the grammar has an open parse beside words of its sample, 0 else. */
  readonly isParsed: number;
}

const mostKnown = 3;
const mostTelling = 6;
const mostPairs = 4;

export function scopeEvidence(
  tokens: readonly string[],
  confidence: number,
  spans: readonly ReadSpan[],
  parses: readonly Parse[],
  skill: SkillText,
  familiarity: Familiarity,
): ScopeEvidence {
  let telling = 0;
  let strange = 0;
  let strangeOutside = 0;
  let known = 0;
  tokens.forEach((token, at) => {
    if (skill.isClosed(token) || skill.isNumber(token)) return;
    telling++;
    if (skill.tellingWords.has(token)) known++;
    const strangeness = familiarity.strangeness(token);
    strange += strangeness;
    if (!spans.some(({ start, end }) => at >= start && at < end)) strangeOutside += strangeness;
  });
  const all = Math.max(1, telling);
  const pairs = ['', ...tokens].filter((token, i) => skill.pairs.has(pairKey(token, tokens[i] ?? ''))).length;
  return {
    odds: Math.log((confidence + 1e-4) / (1 - confidence + 1e-4)),
    strange: strange / all,
    strangeOutside: strangeOutside / all,
    known: Math.min(known, mostKnown),
    telling: Math.min(telling, mostTelling),
    pairs: Math.min(pairs, mostPairs),
    pairShare: pairs / (tokens.length + 1),
    isParsed: parses.some(({ kind, sample }) => kind === 'open' && sample.carrierWords > 0) ? 1 : 0,
  };
}
