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
      message: `Slot '${slot.name.value}' of intent '${intent.name.value}' has type '${there.value}' in the language model. Write the same here.`,
      related: [{ part: 'model', range: there.range, message: `'${there.value}' in the language model` }],
      fix: { kind: 'rename', to: there.value },
    }),
  ];
}
