import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, type TypeRule } from './rule';

/** A value that is empty. */
export const emptyValue: TypeRule = {
  id: 'value-required',
  severity: 'error',
  documentation: pages.schema,
  checkType({ name, values }) {
    return values
      .filter(({ value }) => value.value.trim() === '')
      .map(({ value }) =>
        findingOf(emptyValue, {
          range: value.range,
          message: t("A value of slot type '{0}' is empty. Write what users say, or remove it.", name.value),
          fix: { kind: 'remove' },
        }),
      );
  },
};
