import { t } from '../../base/l10n';
import { pages } from './documentation';
import { isNamed } from './names';
import { findingOf, type IntentRule } from './rule';

/** A slot that does not say what it takes. */
export const slotWithoutType: IntentRule = {
  id: 'slot-type-required',
  severity: 'error',
  documentation: pages.schema,
  checkIntent(intent) {
    return intent.slots
      .filter((slot) => isNamed(slot) && (!slot.type || slot.type.value.trim() === ''))
      .map((slot) =>
        findingOf(slotWithoutType, {
          range: slot.type?.range ?? slot.name.range,
          message: t(
            "Slot '{0}' of intent '{1}' has no type. Add \"type\" with a built-in or custom slot type.",
            slot.name.value,
            intent.name.value,
          ),
        }),
      );
  },
};
