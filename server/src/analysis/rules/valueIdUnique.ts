import { t } from '../../base/l10n';
import type { SlotValue } from '../../model/types';
import { pages } from './documentation';
import { findingOf, type TypeRule } from './rule';

/** Two values of a type with one id: the skill cannot tell them apart. */
export const valueIdUnique: TypeRule = {
  id: 'value-id-unique',
  severity: 'warning',
  documentation: pages.customTypes,
  checkType({ name, values }) {
    const first = new Map<string, SlotValue>();
    return values.flatMap((value) => {
      const { id } = value;
      const earlier = id && first.get(id.value);
      if (id === undefined || id.value === '' || earlier === undefined) {
        if (id !== undefined) first.set(id.value, value);
        return [];
      }
      return [
        findingOf(valueIdUnique, {
          range: id.range,
          message: t(
            "Id '{0}' is used twice in '{1}', for '{2}' too. Give each value its own.",
            id.value,
            name.value,
            earlier.value.value,
          ),
          related: [{ part: 'model', range: earlier.id?.range ?? earlier.range, message: t('first here') }],
        }),
      ];
    });
  },
};
