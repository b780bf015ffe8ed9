import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, type IntentRule } from './rule';

/** Slots declared on an intent of the built-in library, which brings its own. */
export const libraryIntentSlots: IntentRule = {
  id: 'library-intent-slots',
  severity: 'error',
  documentation: pages.intentLibrary,
  checkIntent({ name, slots }, { catalog }) {
    if (catalog.intent(name.value)?.library !== 'library') {
      return [];
    }
    return slots.map((slot) =>
      findingOf(libraryIntentSlots, {
        range: slot.name.range,
        message: t("'{0}' brings its own slots. Remove '{1}'.", name.value, slot.name.value),
        fix: { kind: 'remove' },
      }),
    );
  },
};
