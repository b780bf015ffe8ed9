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
        message: `Value '${value.value}' is in '${type.name.value}' already. Remove it${synonyms.length > 0 ? ', and move its synonyms' : ''}.`,
        related: [{ part: 'model', range: first.value.range, message: 'first here' }],
        fix: synonyms.length === 0 ? { kind: 'remove' } : undefined,
      }),
    );
  },
};
