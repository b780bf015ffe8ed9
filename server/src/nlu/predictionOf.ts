import type { Reading } from './reading/reading';
import { slotText } from './slotText';
import type { Match, Prediction, ScoredIntent, Token } from './types';

/**
 * A reading of tokens as a prediction for the text that they were cut from. A refused utterance goes to the fallback
 * intent, and the intent that it is nearest to leads the alternatives.
 * @param intents what the reading's probabilities are of
 */
export function predictionOf(
  utterance: string,
  tokens: readonly Token[],
  reading: Reading,
  intents: readonly string[],
): Prediction {
  const { answer, scope, isRefused, spans } = reading;
  const ranked = rank(reading, intents, isRefused ? scope : 1);
  const own = ranked.find(({ intent }) => intent === answer);
  return {
    utterance,
    intent: answer,
    confidence: isRefused ? 1 - scope : (own?.confidence ?? 0),
    slots: spans.map((span) => slotText(utterance, tokens, span)),
    alternatives: ranked.filter(({ intent }) => intent !== answer),
    scope,
    match: matchOf(reading),
  };
}

function rank({ intentProbabilities }: Reading, intents: readonly string[], share: number): ScoredIntent[] {
  return intents
    .map((intent, index) => ({ intent, confidence: share * intentProbabilities[index]! }))
    .sort((a, b) => b.confidence - a.confidence);
}

function matchOf({ match }: Reading): Match | undefined {
  return match && { intent: match.sample.intent, sample: match.sample.text, kind: match.kind };
}
