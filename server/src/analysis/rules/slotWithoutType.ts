import { pages } from './documentation';
import { findingOf, type IntentRule } from './rule';

/** A slot that does not say what it takes. */
export const slotWithoutType: IntentRule = {
  id: 'slot-type-required',
  severity: 'error',
  documentation: pages.schema,
  checkIntent(intent) {
    return intent.slots
      .filter((slot) => !slot.type || slot.type.value.trim() === '')
      .map((slot) =>
        findingOf(slotWithoutType, {
          range: slot.type?.range ?? slot.name.range,
          message: `Slot '${slot.name.value}' of intent '${intent.name.value}' has no type. Add "type" with a built-in or custom slot type.`,
        }),
      );
  },
};
