import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, type TypeRule } from './rule';
import { valuesOfType } from './typeValues';

/** A value that stands twice in its type. */
export const duplicateValue: TypeRule = {
  id: 'duplicate-value',
  severity: 'warning',
  documentation: pages.customTypes,
  checkType(type) {
    return valuesOfType(type).repeats.map(([{ value, synonyms }, first]) =>
      findingOf(duplicateValue, {
        range: value.range,
        message: t(
          "Value '{0}' is in '{1}' already. Remove it{2}.",
          value.value,
          type.name.value,
          synonyms.length > 0 ? t(', and move its synonyms') : '',
        ),
        related: [{ part: 'model', range: first.value.range, message: t('first here') }],
        fix: synonyms.length === 0 ? { kind: 'remove' } : undefined,
      }),
    );
  },
};
