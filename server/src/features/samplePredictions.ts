/** Predictions of a model's samples as the client shows them. */
import type { ModelSnapshot, SourceDocument } from '../analysis/snapshot';
import type { SamplePrediction } from '../analysis/types';
import type { Sample } from '../model/types';
import type { LinePrediction, PredictionsParams, WireSlot, WireSlotPrediction } from '../protocol';
import { toWireRange } from './wireRange';

/** undefined where the document with the samples is not open: there is nobody to show them to. */
export function provideSamplePredictions(
  snapshot: ModelSnapshot,
  predictions: readonly SamplePrediction[],
): PredictionsParams | undefined {
  const document = snapshot.documents.find((each) => each.part === snapshot.samplesPart);
  if (document?.version === undefined) return undefined;
  return {
    uri: document.uri,
    version: document.version,
    lines: predictions.map((prediction) => toLine(document, prediction)),
    placeholders: allSamples(snapshot).flatMap((sample) => placeholdersOf(document, sample)),
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
    alternatives: prediction.alternatives,
  };
}

/** Also those that are not predicted: answers to a slot's prompt, and legacy lines without an intent. */
function allSamples({ model }: ModelSnapshot): Sample[] {
  const ofIntents = model.intents.flatMap((intent) => [
    ...intent.samples,
    ...intent.slots.flatMap((slot) => slot.samples),
  ]);
  return [...ofIntents, ...model.strays.map((stray) => stray.sample)];
}

function placeholdersOf(document: SourceDocument, sample: Sample): WireSlot[] {
  return sample.template.parts
    .filter((part) => part.kind === 'slot')
    .map((slot) => ({ range: toWireRange(document, slot.range), name: slot.name }));
}
