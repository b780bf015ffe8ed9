/** Predictions of a model's samples as the client shows them. */
import { samplesThat } from '../analysis/samplesThat';
import {
  samplesDocument,
  type IntentSample,
  type ModelSnapshot,
  type SourceDocument,
} from '../analysis/snapshot';
import type { SamplePrediction } from '../analysis/types';
import type { LinePrediction, LineSpan, Predictions, WireSlotPrediction } from '../protocol';
import { beginsIn, rangesOf } from './lineSpans';
import { toWireRange } from './wireRange';

/** The samples in some lines of a document; none where they are written in another one. */
export function samplesInLines(
  snapshot: ModelSnapshot,
  documentUri: string,
  spans: readonly LineSpan[],
): readonly IntentSample[] {
  const document = samplesDocument(snapshot);
  if (document?.uri !== documentUri) return [];
  const ranges = rangesOf(document, spans);
  return samplesThat(snapshot, (start) => beginsIn(start, ranges));
}

/** `samples` without a prediction among the given ones are told as not yet learned. */
export function provideSamplePredictions(
  snapshot: ModelSnapshot,
  samples: readonly IntentSample[],
  predictions: readonly SamplePrediction[],
): Predictions {
  const document = samplesDocument(snapshot);
  if (document === undefined) return { lines: [], unlearned: [] };
  const answered = new Set(predictions.map(({ range }) => range.start));
  return {
    lines: predictions.map((prediction) => toLine(document, prediction)),
    unlearned: samples
      .filter(({ sample }) => !answered.has(sample.range.start))
      .map(({ sample }) => toWireRange(document, sample.range)),
  };
}

function toLine(document: SourceDocument, prediction: SamplePrediction): LinePrediction {
  return {
    range: toWireRange(document, prediction.range),
    intent: prediction.intent,
    confidence: prediction.confidence,
    expectedIntent: prediction.expectedIntent,
    slots: prediction.slots.map(
      (slot): WireSlotPrediction => ({
        range: toWireRange(document, slot.range),
        expected: slot.expected,
        ...(slot.predicted === undefined ? {} : { predicted: slot.predicted }),
        confidence: slot.confidence,
      }),
    ),
    extraSlots: prediction.extraSlots,
    ...(prediction.outOfSample ? { outOfSample: true } : {}),
  };
}
