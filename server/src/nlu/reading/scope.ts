import type { Sensitivity, SkillText } from '../skillText';
import type { ScopeEvidence } from './evidence';

/**
 * A logistic regression fitted on development skills: their own held-out utterances against those of other skills of
 * the same language, both kinds weighing alike (bench/README.md has the figures).
 */
const weights: ScopeEvidence & { readonly bias: number } = {
  bias: -1.7,
  networkOdds: 0.21,
  ngramOdds: 0.33,
  agreement: 0.58,
  strange: -1.92,
  strangeOutside: -0.73,
  known: 0.42,
  telling: -0.34,
  pairs: 0.35,
  pairShare: -0.27,
  likeness: 2.35,
  isParsed: 2.76,
};

/** How likely it is that the utterance belongs to one of the skill's intents, 0 to 1. */
export function scopeOf(evidence: ScopeEvidence): number {
  const { bias, ...factors } = weights;
  const names = Object.keys(factors) as (keyof ScopeEvidence)[];
  const score = names.reduce((sum, name) => sum + factors[name] * evidence[name], bias);
  return 1 / (1 + Math.exp(-score));
}

type OperatingPoints = Readonly<Record<Sensitivity, number>>;

/**
 * Where 1, 3 and 6 % of a skill's own held-out utterances are refused, by language; `other` for those with too few
 * development skills to say.
 */
const operatingPoints: Readonly<Record<string, OperatingPoints>> = {
  en: { LOW: 0.05, MEDIUM: 0.13, HIGH: 0.28 },
  other: { LOW: 0.035, MEDIUM: 0.05, HIGH: 0.12 },
};

/** An utterance of a lower scope is taken for none of the skill's. */
export function refusedBelow({ language, fallback }: SkillText): number {
  const points = operatingPoints[language] ?? operatingPoints['other']!;
  return points[fallback?.sensitivity ?? 'LOW'];
}
