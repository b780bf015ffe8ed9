import { t } from '../../base/l10n';
import { pages } from './documentation';
import { phraseSlotsOf } from './phraseSlots';
import { findingOf, type IntentRule } from './rule';

/** Free speech and other slots in one intent: it builds, as long as no sample combines them. */
export const phraseSlotWithSlots: IntentRule = {
  id: 'phrase-slot-with-slots-in-intent',
  severity: 'hint',
  documentation: pages.slotTypes,
  checkIntent(intent) {
    const [phrase] = phraseSlotsOf(intent);
    if (phrase === undefined || phraseSlotsOf(intent).length === intent.slots.length) return [];
    const message = t(
      "Intent '{0}' has other slots beside '{1}', which takes free speech. Never put them into one sample.",
      intent.name.value,
      phrase.name.value,
    );
    return [findingOf(phraseSlotWithSlots, { range: phrase.name.range, message })];
  },
};
