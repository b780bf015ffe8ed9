import type { LabelSet } from '../types';

/** The labels as numbers, in the order of the label set. */
export interface LabelNumbers {
  readonly intents: ReadonlyMap<string, number>;
  readonly slots: ReadonlyMap<string, number>;
  /** By intent, the slots that it declares. */
  readonly slotsOfIntent: readonly (readonly number[])[];
}

export function labelNumbersOf({ intents, slots, intentSlots }: LabelSet): LabelNumbers {
  const slotNumbers = new Map(slots.map((name, slot) => [name, slot]));
  return {
    intents: new Map(intents.map((name, intent) => [name, intent])),
    slots: slotNumbers,
    slotsOfIntent: intents.map((name) =>
      (intentSlots[name] ?? []).flatMap((slot) => slotNumbers.get(slot) ?? []),
    ),
  };
}
