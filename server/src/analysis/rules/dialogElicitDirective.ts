import { t } from '../../base/l10n';
import { slotsThat } from '../origins';
import { pages } from './documentation';
import { isNamed } from './names';
import { findingOf, type Rule } from './rule';

/**
 * Answers to a question that Alexa cannot ask: a directive works only for intents that the dialog lists. Whether the
 * skill's code sends one no model shows, but answers written for a slot do.
 */
export const dialogElicitDirective: Rule = {
  id: 'elicit-directive-needs-dialog',
  severity: 'hint',
  documentation: pages.dialog,
  check({ model }) {
    const listed = new Set(model.dialog?.intents.map(({ name }) => name.value));
    return model.intents
      .filter(({ name }) => !listed.has(name.value))
      .flatMap((intent) =>
        slotsThat(intent, (slot) => isNamed(slot) && slot.samples.length > 0).map(({ name }) =>
          findingOf(dialogElicitDirective, {
            range: name.range,
            message: t(
              "Slot '{0}' has samples, which answer Alexa's question for it, but 'dialog.intents' lacks '{1}', so that Alexa cannot ask. List the intent there.",
              name.value,
              intent.name.value,
            ),
          }),
        ),
      );
  },
};
