import { t } from '../../base/l10n';
import { nearestName } from '../../text/nearestName';
import type { Finding } from '../types';
import { declaredSlots, dialogSlotsOf, type PlacedDialogSlot } from './dialogParts';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** A slot of the dialog that its intent does not have. */
export const dialogSlotDefined: Rule = {
  id: 'dialog-slot-defined',
  severity: 'warning',
  documentation: pages.dialog,
  check({ model }) {
    return dialogSlotsOf(model.dialog).flatMap((placed) => {
      const declared = declaredSlots(model, placed.intent.name.value);
      // Intents that are not there are another rule's; library intents bring slots that no model declares.
      return declared === undefined || placed.intent.name.value.includes('<')
        ? []
        : checkSlot(
            placed,
            declared.map(({ name }) => name.value),
          );
    });
  },
};

function checkSlot({ intent, slot: { name } }: PlacedDialogSlot, declared: readonly string[]): Finding[] {
  if (name.value.trim() === '' || declared.includes(name.value)) {
    return [];
  }
  const nearest = nearestName(name.value, declared);
  const mend =
    nearest === undefined ? t('Declare it there, or remove it here.') : t("Did you mean '{0}'?", nearest);
  return [
    findingOf(dialogSlotDefined, {
      range: name.range,
      message: t(
        "Intent '{0}' has no slot '{1}' in the language model. {2}",
        intent.name.value,
        name.value,
        mend,
      ),
      fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
    }),
  ];
}
