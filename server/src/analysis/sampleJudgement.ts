/** What the fillings of one sample say together: probabilities averaged, slots held against their placeholders. */
import type { Prediction, ScoredIntent } from '../nlu/types';
import type { FilledSample } from './corpus/fillSample';

/** A SamplePrediction before it has a place in a document. */
export interface SampleJudgement {
  readonly intent: string;
  readonly confidence: number;
  readonly alternatives: readonly ScoredIntent[];
  /** One a placeholder, in the order of the text. */
  readonly slots: readonly SlotJudgement[];
  readonly extraSlots: readonly string[];
}

export interface SlotJudgement {
  readonly predicted: string | undefined;
  readonly confidence: number;
}

const shownAlternatives = 3;

export function judgeSample(
  fillings: readonly FilledSample[],
  predictions: readonly Prediction[],
): SampleJudgement {
  const [best, ...others] = averageIntents(predictions);
  const placeholders = fillings[0]?.placeholders ?? [];
  return {
    intent: best?.intent ?? '',
    confidence: best?.confidence ?? 0,
    alternatives: others.slice(0, shownAlternatives),
    slots: placeholders.map((_, i) => judgeSlot(i, fillings, predictions)),
    extraSlots: extraSlots(fillings, predictions),
  };
}

/** Mean probability over the fillings, best first. */
export function averageIntents(predictions: readonly Prediction[]): ScoredIntent[] {
  const sums = new Map<string, number>();
  for (const prediction of predictions) {
    for (const { intent, confidence } of [prediction, ...prediction.alternatives]) {
      sums.set(intent, (sums.get(intent) ?? 0) + confidence);
    }
  }
  return Array.from(sums, ([intent, sum]) => ({ intent, confidence: sum / predictions.length })).sort(
    (a, b) => b.confidence - a.confidence,
  );
}

/** The name that most fillings give to exactly the placeholder's words; a name goes before no name on a tie. */
function judgeSlot(
  index: number,
  fillings: readonly FilledSample[],
  predictions: readonly Prediction[],
): SlotJudgement {
  const votes = new Map<string, { count: number; confidence: number }>();
  let silent = 0;
  fillings.forEach((filling, k) => {
    const place = filling.placeholders[index];
    const slot = predictions[k]?.slots.find(
      (each) => each.tokenStart === place?.tokenStart && each.tokenEnd === place.tokenEnd,
    );
    if (slot === undefined) {
      silent++;
      return;
    }
    const vote = votes.get(slot.name) ?? { count: 0, confidence: 0 };
    votes.set(slot.name, { count: vote.count + 1, confidence: vote.confidence + slot.confidence });
  });
  const [winner] = [...votes].sort(([, a], [, b]) => b.count - a.count || b.confidence - a.confidence);
  if (winner === undefined || winner[1].count < silent) return { predicted: undefined, confidence: 0 };
  return { predicted: winner[0], confidence: winner[1].confidence / winner[1].count };
}

/** Slots seen outside every placeholder in most of the fillings. */
function extraSlots(fillings: readonly FilledSample[], predictions: readonly Prediction[]): string[] {
  const counts = new Map<string, number>();
  predictions.forEach((prediction, k) => {
    const places = fillings[k]?.placeholders ?? [];
    const outside = prediction.slots.filter((slot) =>
      places.every((place) => slot.tokenEnd <= place.tokenStart || slot.tokenStart >= place.tokenEnd),
    );
    for (const name of new Set(outside.map((slot) => slot.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return [...counts].filter(([, count]) => count * 2 > predictions.length).map(([name]) => name);
}
