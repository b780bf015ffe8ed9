import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, type TypeRule } from './rule';

/** Values added to a built-in type that takes none: numbers, dates, times, free speech. */
export const extendOnlyListTypes: TypeRule = {
  id: 'extend-only-list-types',
  severity: 'error',
  documentation: pages.slotTypes,
  checkType({ name }, { catalog }) {
    const message = t(
      "'{0}' takes no values of yours: only Amazon's list types do. Give your type a name of its own.",
      name.value,
    );
    return catalog.slotType(name.value)?.extendable === false
      ? [findingOf(extendOnlyListTypes, { range: name.range, message })]
      : [];
  },
};
