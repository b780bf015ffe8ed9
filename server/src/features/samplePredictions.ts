/** Predictions of a model's samples as the client shows them. */
import type { IntentSample, ModelSnapshot, SourceDocument } from '../analysis/snapshot';
import type { SamplePrediction } from '../analysis/types';
import type { Intent } from '../model/types';
import type { LinePrediction, LineSpan, Predictions, WireSlotPrediction } from '../protocol';
import { beginsIn, rangesOf } from './lineSpans';
import type { TextRange } from '../text/range';
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
  return intentsIn(snapshot, ranges).flatMap((intent) =>
    intent.samples.filter((sample) => beginsIn(sample.range, ranges)).map((sample) => ({ intent, sample })),
  );
}

/** Those with samples in the ranges, and more: of a long model, few nodes are to be looked into for a key. */
function intentsIn({ model, samplesPart }: ModelSnapshot, ranges: readonly TextRange[]): readonly Intent[] {
  // Samples of a pair stand in another text than their intents.
  if (samplesPart !== 'model') return model.intents;
  return model.intents.filter(({ range }) =>
    ranges.some(({ start, end }) => range.start <= end && start <= range.end),
  );
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

function samplesDocument({ documents, samplesPart }: ModelSnapshot): SourceDocument | undefined {
  return documents.find((each) => each.part === samplesPart);
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
