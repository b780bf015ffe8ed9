import { t } from '../../base/l10n';
import { pages } from './documentation';
import { missingIntents, openingOf } from './missingIntents';
import { findingOf, type Rule } from './rule';

const required = ['AMAZON.CancelIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent'];

/** Intents that certification asks of every skill. */
export const requiredIntents: Rule = {
  id: 'required-intents',
  severity: 'warning',
  documentation: pages.standardIntents,
  check({ model }) {
    const names = missingIntents(model, required);
    const message =
      names.length > 1
        ? t('Certification tests {0}, which the model lacks. Add them.', names.join(', '))
        : t('Certification tests {0}, which the model lacks. Add it.', names.join(', '));
    return names.length === 0
      ? []
      : [
          findingOf(requiredIntents, {
            range: openingOf(model),
            message,
            fix: { kind: 'add-intents', names },
          }),
        ];
  },
};
