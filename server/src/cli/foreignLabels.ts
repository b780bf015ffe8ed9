import type { InteractionModel } from '../model/types';
import type { LabelSet } from '../nlu/types';

/** Intents and slots that a checkpoint has learned and a model does not have, e.g. `intent PlayIntent`: it is another model's. */
export function foreignLabels({ intents, slots }: LabelSet, model: InteractionModel): string[] {
  const known = new Set(model.intents.map(({ name }) => name.value));
  const knownSlots = new Set(model.intents.flatMap((intent) => intent.slots.map(({ name }) => name.value)));
  return [
    ...intents.filter((name) => !known.has(name)).map((name) => `intent ${name}`),
    ...slots.filter((name) => !knownSlots.has(name)).map((name) => `slot ${name}`),
  ];
}
