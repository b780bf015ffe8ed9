import { pages } from './documentation';
import { findingOf, type IntentRule } from './rule';

/** Slots on a standard intent, which takes none. */
export const standardIntentSlots: IntentRule = {
  id: 'standard-intent-slots',
  severity: 'error',
  documentation: pages.intentLibrary,
  checkIntent({ name, slots }, { catalog }) {
    if (catalog.intent(name.value)?.library !== 'standard') {
      return [];
    }
    return slots.map((slot) =>
      findingOf(standardIntentSlots, {
        range: slot.name.range,
        message: `'${name.value}' takes no slots. Remove '${slot.name.value}', or move it to an intent of your own.`,
        fix: { kind: 'remove' },
      }),
    );
  },
};
