import { t } from '../../base/l10n';
import { pages } from './documentation';
import { phraseSlotsOf } from './phraseSlots';
import { findingOf, type IntentRule } from './rule';

/** More than one slot for free speech in an intent, told at the second. */
export const phraseSlotOnePerIntent: IntentRule = {
  id: 'phrase-slot-one-per-intent',
  severity: 'warning',
  documentation: pages.slotTypes,
  checkIntent(intent) {
    const slots = phraseSlotsOf(intent);
    const second = slots[1];
    const message = t(
      "Intent '{0}' has {1} slots of type AMAZON.SearchQuery, one is allowed. Give the others another type.",
      intent.name.value,
      slots.length,
    );
    return second === undefined
      ? []
      : [findingOf(phraseSlotOnePerIntent, { range: second.name.range, message })];
  },
};
