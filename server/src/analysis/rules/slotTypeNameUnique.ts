import { t } from '../../base/l10n';
import { pages } from './documentation';
import { repeatsOf } from './repeats';
import { findingOf, type Rule } from './rule';
import { writtenTypes } from './writtenTypes';

/** Two slot types of one name. */
export const slotTypeNameUnique: Rule = {
  id: 'slot-type-name-unique',
  severity: 'warning',
  documentation: pages.customTypes,
  check({ model }) {
    return repeatsOf(writtenTypes(model)).map(([{ name }, first]) =>
      findingOf(slotTypeNameUnique, {
        range: name.range,
        message: t("Slot type '{0}' is defined more than once. Join the two, or rename one.", name.value),
        related: [{ part: 'model', range: first.name.range, message: t('first here') }],
      }),
    );
  },
};
