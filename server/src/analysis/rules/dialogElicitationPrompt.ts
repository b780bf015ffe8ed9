import { t } from '../../base/l10n';
import { dialogSlotsOf } from './dialogParts';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** A slot that Alexa must ask for, without words to ask with. */
export const dialogElicitationPrompt: Rule = {
  id: 'elicitation-prompt',
  severity: 'warning',
  documentation: pages.dialog,
  check({ model }) {
    return dialogSlotsOf(model.dialog).flatMap(({ intent, slot: { name, elicitationRequired, prompts } }) =>
      elicitationRequired?.value === true &&
      !prompts.some(({ role, id }) => role === 'elicitation' && id.value.trim() !== '')
        ? [
            findingOf(dialogElicitationPrompt, {
              range: elicitationRequired.range,
              message: t(
                "Slot '{0}' of intent '{1}' is asked for, but has no prompt. Add the id of one as 'prompts.elicitation'.",
                name.value,
                intent.name.value,
              ),
            }),
          ]
        : [],
    );
  },
};
