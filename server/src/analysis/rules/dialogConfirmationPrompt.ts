import { t } from '../../base/l10n';
import type { DialogIntent, DialogSlot } from '../../model/types';
import type { Finding } from '../types';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** An intent or slot that Alexa must have confirmed, without words to ask with. */
export const dialogConfirmationPrompt: Rule = {
  id: 'confirmation-prompt',
  severity: 'warning',
  documentation: pages.dialog,
  check({ model }) {
    return (model.dialog?.intents ?? []).flatMap((intent) => {
      const owner = t("Intent '{0}'", intent.name.value);
      return [
        ...checkOwner(intent, owner),
        ...intent.slots.flatMap((slot) =>
          checkOwner(slot, t("Slot '{0}' of intent '{1}'", slot.name.value, intent.name.value)),
        ),
      ];
    });
  },
};

function checkOwner({ confirmationRequired, prompts }: DialogIntent | DialogSlot, owner: string): Finding[] {
  if (
    confirmationRequired?.value !== true ||
    prompts.some(({ role, id }) => role === 'confirmation' && id.value.trim() !== '')
  ) {
    return [];
  }
  return [
    findingOf(dialogConfirmationPrompt, {
      range: confirmationRequired.range,
      message: t(
        "{0} is to be confirmed, but has no prompt. Add the id of one as 'prompts.confirmation'.",
        owner,
      ),
    }),
  ];
}
