import { t } from '../../base/l10n';
import { pages } from './documentation';
import { repeatsOf } from './repeats';
import { findingOf, type Rule } from './rule';

/** Two intents of one name. The service answers with DuplicateIntentName. */
export const intentNameUnique: Rule = {
  id: 'intent-name-unique',
  severity: 'error',
  documentation: pages.intents,
  check({ model }) {
    return repeatsOf(model.intents).map(([{ name }, first]) =>
      findingOf(intentNameUnique, {
        range: name.range,
        message: t("Intent '{0}' is defined more than once. Join the two, or rename one.", name.value),
        related: [{ part: 'model', range: first.name.range, message: t('first here') }],
      }),
    );
  },
};
