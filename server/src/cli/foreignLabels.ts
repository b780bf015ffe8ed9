import type { InteractionModel } from '../model/types';
import type { Prediction } from '../nlu/types';

/** Watches predictions for intents and slots that a model does not have: the checkpoint is another model's. */
export interface ForeignLabelWatch {
  /** Labels not seen before that the model lacks, e.g. `intent PlayIntent`. */
  fresh(predictions: readonly Prediction[]): string[];
}

export function watchForeignLabels(model: InteractionModel): ForeignLabelWatch {
  const known = new Set<string>();
  for (const { name, slots } of model.intents) {
    known.add(`intent ${name.value}`);
    for (const slot of slots) {
      known.add(`slot ${slot.name.value}`);
    }
  }
  return {
    fresh(predictions) {
      const found = predictions.flatMap(labelsOf).filter((label) => !known.has(label));
      const distinct = [...new Set(found)];
      for (const label of distinct) {
        known.add(label);
      }
      return distinct;
    },
  };
}

function labelsOf({ intent, alternatives, slots }: Prediction): string[] {
  return [
    `intent ${intent}`,
    ...alternatives.map((other) => `intent ${other.intent}`),
    ...slots.map(({ name }) => `slot ${name}`),
  ];
}
