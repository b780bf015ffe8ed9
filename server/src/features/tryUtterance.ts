/** What a phrase that somebody tries would be heard as, and the sample that it would make. */
import type { Prediction } from '../nlu/types';
import type { TryResult } from '../protocol';

const shownIntents = 5;

export function provideTryResult(prediction: Prediction): TryResult {
  const { intent, confidence, slots, alternatives } = prediction;
  return {
    intents: [{ intent, confidence }, ...alternatives].slice(0, shownIntents),
    slots: slots.map(({ name, value }) => ({ name, value })),
    sample: sampleOf(prediction),
  };
}

/** The phrase as a template: slots stand for the values that were heard. */
export function sampleOf({ utterance, slots }: Prediction): string {
  let sample = utterance;
  for (const { name, start, end } of slots.toSorted((a, b) => b.start - a.start)) {
    sample = `${sample.slice(0, start)}{${name}}${sample.slice(end)}`;
  }
  return sample.trim().replace(/\s+/g, ' ');
}
