import type { InteractionModel } from '../model/types';
import type { Prediction } from '../nlu/types';

/** Type of each slot by intent and slot name; Alexa lets two intents give one slot name different types. */
export type SlotTypes = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function slotTypesOf(model: InteractionModel): SlotTypes {
  const byIntent = new Map<string, Map<string, string>>();
  for (const intent of model.intents) {
    const types = byIntent.get(intent.name.value) ?? new Map<string, string>();
    for (const { name, type } of intent.slots) {
      if (type && !types.has(name.value)) {
        types.set(name.value, type.value);
      }
    }
    byIntent.set(intent.name.value, types);
  }
  return byIntent;
}

/**
 * One prediction as a line of JSON. `start` and `end` are offsets of UTF-16 units in the utterance;
 * `type` is null for a slot that the intent does not declare; `scope` is how likely any intent is meant;
 * `match` is the sample that takes the whole utterance, null where none does.
 */
export function predictionJson(prediction: Prediction, types: SlotTypes): string {
  const { utterance, intent, confidence, slots, alternatives, scope, match } = prediction;
  return JSON.stringify({
    utterance,
    intent,
    confidence: rounded(confidence),
    scope: rounded(scope),
    match: match ?? null,
    slots: slots.map(({ name, value, start, end, confidence: certainty }) => ({
      name,
      type: types.get(intent)?.get(name) ?? null,
      value,
      start,
      end,
      confidence: rounded(certainty),
    })),
    alternatives: alternatives.map((other) => ({
      intent: other.intent,
      confidence: rounded(other.confidence),
    })),
  });
}

/** Further digits are float noise that only makes lines long. */
function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
