import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, isBuiltIn, type TypeRule } from './rule';

/** A custom slot type that nothing can fill. */
export const typeWithoutValues: TypeRule = {
  id: 'type-values-required',
  severity: 'error',
  documentation: pages.customTypes,
  checkType({ name, values, hasValueSupplier }) {
    return values.length > 0 || hasValueSupplier || isElsewhere(name.value)
      ? []
      : [
          findingOf(typeWithoutValues, {
            range: name.range,
            message: t("Slot type '{0}' has no values. Add at least one.", name.value),
          }),
        ];
  },
};

/** An extended built-in type has Amazon's values, a referenced one those of Amazon's slot type management. */
function isElsewhere(name: string): boolean {
  return isBuiltIn(name) || name.startsWith('amzn1.');
}
