import { t } from '../../base/l10n';
import { contentOf } from '../origins';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';
import { writtenTypes } from './writtenTypes';

/** A type that no slot has. */
export const unusedSlotType: Rule = {
  id: 'unused-slot-type',
  severity: 'hint',
  documentation: pages.customTypes,
  check({ model }) {
    const used = new Set(
      model.intents.flatMap((intent) => contentOf(intent).slots.map(({ type }) => type?.value)),
    );
    return (
      writtenTypes(model)
        // One with blanks around its name is used once that is mended.
        .filter(({ name }) => name.value !== '' && !used.has(name.value) && !used.has(name.value.trim()))
        .map(({ name }) =>
          findingOf(unusedSlotType, {
            range: name.range,
            message: t("No slot has the type '{0}'. Use it, or remove it.", name.value),
            fix: { kind: 'remove' },
          }),
        )
    );
  },
};
