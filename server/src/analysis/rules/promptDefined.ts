import { t } from '../../base/l10n';
import { nearestName } from '../../text/nearestName';
import { referencesOf } from './dialogParts';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** The dialog names a prompt that the model does not have: Alexa's MissingDialogIntentSlotPrompt. */
export const promptDefined: Rule = {
  id: 'prompt-defined',
  severity: 'error',
  documentation: pages.dialog,
  check({ model }) {
    const ids = new Set(model.prompts.map(({ id }) => id.value));
    return referencesOf(model.dialog)
      .map(({ reference }) => reference.id)
      .filter(({ value }) => !ids.has(value))
      .map(({ value, range }) => {
        const nearest = nearestPrompt(value, ids);
        const mend = nearest === undefined ? t("Add it to 'prompts'.") : t("Did you mean '{0}'?", nearest);
        return findingOf(promptDefined, {
          range,
          message: t("Prompt '{0}' is not defined. {1}", value, mend),
          fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
        });
      });
  },
};

/** The console numbers its prompts: two long numbers that differ in a digit are two prompts. */
function nearestPrompt(id: string, ids: ReadonlySet<string>): string | undefined {
  return /\d{6}/.test(id) ? undefined : nearestName(id, [...ids]);
}
