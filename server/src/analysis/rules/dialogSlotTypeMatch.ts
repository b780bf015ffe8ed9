import { t } from '../../base/l10n';
import type { InteractionModel } from '../../model/types';
import type { Finding } from '../types';
import { declaredSlots, dialogSlotsOf, type PlacedDialogSlot } from './dialogParts';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** A slot with one type in the dialog and another in the language model: Alexa's MismatchedSlotType. */
export const dialogSlotTypeMatch: Rule = {
  id: 'dialog-slot-type-match',
  severity: 'error',
  documentation: pages.dialog,
  check({ model }) {
    return dialogSlotsOf(model.dialog).flatMap((placed) => checkSlot(placed, model));
  },
};

function checkSlot({ intent, slot }: PlacedDialogSlot, model: InteractionModel): Finding[] {
  const declared = declaredSlots(model, intent.name.value)?.find(
    ({ name }) => name.value === slot.name.value,
  );
  const [here, there] = [slot.type, declared?.type];
  if (!here || !there || here.value === '' || there.value === '' || here.value === there.value) {
    return [];
  }
  return [
    findingOf(dialogSlotTypeMatch, {
      range: here.range,
      message: t(
        "Slot '{0}' of intent '{1}' has type '{2}' in the language model. Write the same here.",
        slot.name.value,
        intent.name.value,
        there.value,
      ),
      related: [
        { part: 'model', range: there.range, message: t("'{0}' in the language model", there.value) },
      ],
      fix: { kind: 'rename', to: there.value },
    }),
  ];
}
