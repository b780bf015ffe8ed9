import type { Sensitivity } from '../skillText';
import type { ScopeEvidence } from './evidence';

/**
 * A logistic regression fitted on development skills: their own held-out utterances against those of other skills of
 * the same language, both kinds weighing alike (bench/README.md has the figures).
 */
const weights: ScopeEvidence & { readonly bias: number } = {
  bias: 0,
  odds: 1,
  strange: -4,
  strangeOutside: -4,
  known: 1,
  telling: 0,
  pairs: 0,
  pairShare: 1,
  isParsed: 1,
};

/** How likely it is that the utterance belongs to one of the skill's intents, 0 to 1. */
export function scopeOf(evidence: ScopeEvidence): number {
  const { bias, ...factors } = weights;
  const names = Object.keys(factors) as (keyof ScopeEvidence)[];
  const score = names.reduce((sum, name) => sum + factors[name] * evidence[name], bias);
  return 1 / (1 + Math.exp(-score));
}

/** Below it an utterance is refused. */
export const refusedBelow: Readonly<Record<Sensitivity, number>> = { LOW: 0.03, MEDIUM: 0.1, HIGH: 0.2 };
