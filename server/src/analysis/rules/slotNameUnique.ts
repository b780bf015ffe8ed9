import { pages } from './documentation';
import { repeatsOf } from './repeats';
import { findingOf, type IntentRule } from './rule';

/** Two slots of one name in an intent. */
export const slotNameUnique: IntentRule = {
  id: 'slot-name-unique',
  severity: 'warning',
  documentation: pages.intents,
  checkIntent({ name: intent, slots }) {
    return repeatsOf(slots).map(([{ name, type }, first]) =>
      findingOf(slotNameUnique, {
        range: name.range,
        message: `Slot '${name.value}' is defined twice in intent '${intent.value}'. Remove one, or rename it.`,
        related: [{ part: 'model', range: first.name.range, message: 'first here' }],
        fix: type?.value === first.type?.value ? { kind: 'remove' } : undefined,
      }),
    );
  },
};
