import type { Sensitivity, SkillText } from '../skillText';
import type { ScopeEvidence } from './evidence';

/**
 * A logistic regression fitted on development skills: their own held-out utterances against those of other skills of
 * the same language, both kinds weighing alike (bench/README.md has the figures).
 */
const weights: ScopeEvidence & { readonly bias: number } = {
  bias: -1.66,
  networkOdds: 0.14,
  ngramOdds: 0.28,
  agreement: 0.24,
  strange: -1.95,
  strangeOutside: -0.96,
  known: 0.51,
  telling: -0.38,
  pairs: 0.36,
  pairShare: -0.38,
  likeness: 1.99,
  isParsed: 2.75,
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
  de: { LOW: 0.04, MEDIUM: 0.06, HIGH: 0.13 },
  en: { LOW: 0.1, MEDIUM: 0.2, HIGH: 0.37 },
  es: { LOW: 0.06, MEDIUM: 0.13, HIGH: 0.22 },
  fr: { LOW: 0.055, MEDIUM: 0.08, HIGH: 0.12 },
  it: { LOW: 0.1, MEDIUM: 0.2, HIGH: 0.3 },
  ja: { LOW: 0.01, MEDIUM: 0.02, HIGH: 0.03 },
  pt: { LOW: 0.13, MEDIUM: 0.2, HIGH: 0.35 },
  other: { LOW: 0.04, MEDIUM: 0.07, HIGH: 0.11 },
};

/** An utterance of a lower scope is taken for none of the skill's. */
export function refusedBelow({ language, fallback }: SkillText): number {
  const points = operatingPoints[language] ?? operatingPoints['other']!;
  return points[fallback?.sensitivity ?? 'LOW'];
}
