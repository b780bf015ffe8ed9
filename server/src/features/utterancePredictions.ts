/** Predictions of a scratch file's lines as the client shows them. */
import type { UtterancePrediction } from '../analysis/predictUtterances';
import type { ScratchSnapshot, SourceDocument } from '../analysis/snapshot';
import type { LinePrediction, PredictionsParams } from '../protocol';
import { toWireRange } from './wireRange';

const shownAlternatives = 3;

export function provideUtterancePredictions(
  snapshot: ScratchSnapshot,
  predictions: readonly UtterancePrediction[],
): PredictionsParams | undefined {
  const [document] = snapshot.documents;
  if (document.version === undefined) return undefined;
  return {
    uri: document.uri,
    version: document.version,
    lines: predictions.map((each) => toLine(document, each)),
    placeholders: [],
  };
}

function toLine(document: SourceDocument, { range, prediction }: UtterancePrediction): LinePrediction {
  return {
    range: toWireRange(document, range),
    intent: prediction.intent,
    confidence: prediction.confidence,
    slots: prediction.slots.map((slot) => ({
      range: toWireRange(document, { start: range.start + slot.start, end: range.start + slot.end }),
      predicted: slot.name,
      value: slot.value,
      confidence: slot.confidence,
    })),
    extraSlots: [],
    alternatives: prediction.alternatives.slice(0, shownAlternatives),
  };
}
