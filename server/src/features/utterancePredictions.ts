/** Predictions of a scratch file's lines as the client shows them. */
import type { UtterancePrediction } from '../analysis/predictUtterances';
import type { ScratchSnapshot, SourceDocument } from '../analysis/snapshot';
import type { LinePrediction, LineSpan, Predictions } from '../protocol';
import type { Located } from '../text/range';
import { beginsIn, rangesOf } from './lineSpans';
import { toWireRange } from './wireRange';

export function utterancesInLines(
  { file, documents: [document] }: ScratchSnapshot,
  spans: readonly LineSpan[],
): readonly Located<string>[] {
  const ranges = rangesOf(document, spans);
  return file.utterances.filter(({ range }) => beginsIn(range.start, ranges));
}

/** `utterances` without a prediction among the given ones are told as not yet learned. */
export function provideUtterancePredictions(
  { documents: [document] }: ScratchSnapshot,
  utterances: readonly Located<string>[],
  predictions: readonly UtterancePrediction[],
): Predictions {
  const answered = new Set(predictions.map(({ range }) => range.start));
  return {
    lines: predictions.map((each) => toLine(document, each)),
    unlearned: utterances
      .filter(({ range }) => !answered.has(range.start))
      .map(({ range }) => toWireRange(document, range)),
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
  };
}
