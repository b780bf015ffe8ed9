import type { Interpretation } from './interpret';
import type { ScoredSpan } from './scoredSpans';
import type { LabelSet, PredictedSlot, Prediction, ScoredIntent, Token } from './types';

/** A reading of tokens as a prediction for the text that they were cut from. */
export function predictionOf(
  utterance: string,
  tokens: readonly Token[],
  reading: Interpretation,
  labels: LabelSet,
): Prediction {
  const ranked: ScoredIntent[] = labels.intents
    .map((intent, index) => ({ intent, confidence: reading.intentProbabilities[index]! }))
    .sort((a, b) => b.confidence - a.confidence);
  const [best, ...alternatives] = ranked;
  return {
    utterance,
    intent: best!.intent,
    confidence: best!.confidence,
    slots: reading.spans.map((span) => slotOf(utterance, tokens, span)),
    alternatives,
    scope: reading.scope,
  };
}

function slotOf(utterance: string, tokens: readonly Token[], span: ScoredSpan): PredictedSlot {
  const start = tokens[span.start]!.start;
  const end = tokens[span.end - 1]!.end;
  return {
    name: span.name,
    tokenStart: span.start,
    tokenEnd: span.end,
    start,
    end,
    value: utterance.slice(start, end),
    confidence: span.confidence,
  };
}
