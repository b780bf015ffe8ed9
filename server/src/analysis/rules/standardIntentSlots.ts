import { t } from '../../base/l10n';
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
        message: t(
          "'{0}' takes no slots. Remove '{1}', or move it to an intent of your own.",
          name.value,
          slot.name.value,
        ),
        fix: { kind: 'remove' },
      }),
    );
  },
};
