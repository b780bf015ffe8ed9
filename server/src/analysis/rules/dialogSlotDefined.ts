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
  const mend = nearest === undefined ? 'Declare it there, or remove it here.' : `Did you mean '${nearest}'?`;
  return [
    findingOf(dialogSlotDefined, {
      range: name.range,
      message: `Intent '${intent.name.value}' has no slot '${name.value}' in the language model. ${mend}`,
      fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
    }),
  ];
}
