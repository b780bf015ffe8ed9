import { t } from '../../base/l10n';
import { nearestName } from '../../text/nearestName';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** The dialog of an intent that the language model does not have. */
export const dialogIntentDefined: Rule = {
  id: 'dialog-intent-defined',
  severity: 'warning',
  documentation: pages.dialog,
  check({ model }) {
    const names = new Set(model.intents.map(({ name }) => name.value));
    return (model.dialog?.intents ?? [])
      .filter(({ name }) => name.value.trim() !== '' && !names.has(name.value))
      .map(({ name }) => {
        const nearest = nearestName(name.value, [...names]);
        const mend =
          nearest === undefined
            ? t('Add it there, or remove its dialog.')
            : t("Did you mean '{0}'?", nearest);
        return findingOf(dialogIntentDefined, {
          range: name.range,
          message: t("Intent '{0}' has a dialog, but is not in the language model. {1}", name.value, mend),
          fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
        });
      });
  },
};
