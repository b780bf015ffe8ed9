import { t } from '../../base/l10n';
import { pages } from './documentation';
import { repeatsOf } from './repeats';
import { findingOf, type IntentRule } from './rule';

/** Two slots of one name in an intent. */
export const slotNameUnique: IntentRule = {
  id: 'slot-name-unique',
  severity: 'warning',
  documentation: pages.intents,
  checkIntent({ name: intent, slots }) {
    return repeatsOf(slots).map(([{ name, type }, first]) =>
      findingOf(slotNameUnique, {
        range: name.range,
        message: t(
          "Slot '{0}' is defined twice in intent '{1}'. Remove one, or rename it.",
          name.value,
          intent.value,
        ),
        related: [{ part: 'model', range: first.name.range, message: t('first here') }],
        fix: type?.value === first.type?.value ? { kind: 'remove' } : undefined,
      }),
    );
  },
};
