import { t } from '../../base/l10n';
import { pages } from './documentation';
import { nearestBuiltIn } from './names';
import { findingOf, type IntentRule, isBuiltIn } from './rule';

/** A name in Amazon's namespace that Amazon does not list. */
export const unknownBuiltInIntent: IntentRule = {
  id: 'unknown-builtin-intent',
  severity: 'warning',
  documentation: pages.standardIntents,
  checkIntent({ name: { value, range } }, { catalog }) {
    if (!isBuiltIn(value) || catalog.intent(value) !== undefined) {
      return [];
    }
    const nearest = nearestBuiltIn(value, catalog.intentNames);
    const mend =
      nearest === undefined
        ? t('Use a built-in intent, or one of your own.')
        : t("Did you mean '{0}'?", nearest);
    return [
      findingOf(unknownBuiltInIntent, {
        range,
        message: t("Alexa has no built-in intent '{0}' that we know of. {1}", value, mend),
        fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
      }),
    ];
  },
};
