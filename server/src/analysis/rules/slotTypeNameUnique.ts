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
        message: `Slot type '${name.value}' is defined more than once. Join the two, or rename one.`,
        related: [{ part: 'model', range: first.name.range, message: 'first here' }],
      }),
    );
  },
};
