import { t } from '../../base/l10n';
import { pages } from './documentation';
import { isPlainName } from './names';
import { findingOf, isBuiltIn, type TypeRule } from './rule';

/** A custom type's name with anything but letters and underscores. The service answers with InvalidSlotTypeName. */
export const slotTypeNameFormat: TypeRule = {
  id: 'slot-type-name-format',
  severity: 'error',
  documentation: pages.customTypes,
  checkType({ name: { value, range } }, { catalog }) {
    if (value.trim() === '' || value.startsWith('amzn1.') || isPlainName(value)) {
      return [];
    }
    if (!isBuiltIn(value)) {
      const message = t(
        "Slot type name '{0}' is refused: it begins with a letter and has letters and underscores only. Rename it.",
        value,
      );
      return [findingOf(slotTypeNameFormat, { range, message })];
    }
    // Our list of Amazon's types may be behind.
    const message = t(
      "Only Amazon's own types are named AMAZON., and '{0}' is none that we know of. Rename it.",
      value,
    );
    return catalog.slotType(value) === undefined
      ? [findingOf(slotTypeNameFormat, { severity: 'warning', range, message })]
      : [];
  },
};
