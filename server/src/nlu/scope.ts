import type { Prediction, SlotSpan } from './types';

/** What is known of how an utterance was read. */
export interface ScopeEvidence {
  /** Of the intent that was chosen: 0 to 1. */
  readonly confidence: number;
  /** Share of words that no sample has outside slots, no list knows, and no predicted slot covers. */
  readonly strangeWords: number;
  readonly tokens: number;
}

/**
 * A logistic regression fitted on development skills: their own held-out utterances against those of other skills, both
 * kinds weighing alike (bench/README.md has the figures).
 */
const weights = { bias: 0.46, confidence: 1.02, strangeWords: -9.41 };

/** Below it an utterance belongs to no intent: one in twenty held-out utterances of the development skills is below. */
export const scopeThreshold = 0.5;

/** How likely it is that the utterance belongs to one of the skill's intents, 0 to 1. */
export function scopeOf({ confidence, strangeWords, tokens }: ScopeEvidence): number {
  if (tokens === 0) return 0;
  const odds = Math.log((confidence + 1e-4) / (1 - confidence + 1e-4));
  const score = weights.bias + weights.confidence * odds + weights.strangeWords * strangeWords;
  return 1 / (1 + Math.exp(-score));
}

/** Share of an utterance's words that nothing accounts for. */
export function shareOfStrange(
  tokens: number,
  spans: readonly SlotSpan[],
  isFamiliar: (token: number) => boolean,
): number {
  let strange = 0;
  for (let token = 0; token < tokens; token++) {
    const isCovered = spans.some(({ start, end }) => token >= start && token < end);
    if (!isCovered && !isFamiliar(token)) strange++;
  }
  return strange / Math.max(tokens, 1);
}

/**
 * The prediction as Alexa is to act on it: an utterance that belongs to no intent goes to the intent for that, and the
 * one that it is nearest to leads the alternatives.
 * @param outOfScope name of what such an utterance gets
 */
export function withFallback(prediction: Prediction, outOfScope: string): Prediction {
  const { scope, intent, confidence, alternatives } = prediction;
  if (scope >= scopeThreshold) return prediction;
  return {
    ...prediction,
    intent: outOfScope,
    confidence: 1 - scope,
    slots: [],
    alternatives: [
      { intent, confidence: scope * confidence },
      ...alternatives.map((each) => ({ ...each, confidence: scope * each.confidence })),
    ],
  };
}
