import { isBuiltIn, type Rule } from './rule';

/** A custom slot type that nothing can fill. */
export const typeWithoutValues: Rule = {
  id: 'type-values-required',
  severity: 'error',
  check({ model }) {
    return model.slotTypes
      .filter((type) => type.values.length === 0 && !type.hasValueSupplier && !isElsewhere(type.name.value))
      .map((type) => ({
        ruleId: typeWithoutValues.id,
        severity: typeWithoutValues.severity,
        part: 'model',
        range: type.name.range,
        message: `Slot type '${type.name.value}' has no values. Add at least one.`,
        related: [],
      }));
  },
};

/** An extended built-in type has Amazon's values, a referenced one those of Amazon's slot type management. */
function isElsewhere(name: string): boolean {
  return isBuiltIn(name) || name.startsWith('amzn1.');
}
