import type { Rule } from './rule';

/** A slot that does not say what it takes. */
export const slotWithoutType: Rule = {
  id: 'slot-type-required',
  severity: 'error',
  check({ model }) {
    return model.intents.flatMap((intent) =>
      intent.slots
        .filter((slot) => !slot.type || slot.type.value.trim() === '')
        .map((slot) => ({
          ruleId: slotWithoutType.id,
          severity: slotWithoutType.severity,
          part: 'model',
          range: slot.type?.range ?? slot.name.range,
          message: `Slot '${slot.name.value}' of intent '${intent.name.value}' has no type. Add "type" with a built-in or custom slot type.`,
          related: [],
        })),
    );
  },
};
