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
    const message = `Intent '${intent.name.value}' has other slots beside '${phrase?.name.value}', which takes free speech. Never put them into one sample.`;
    return phrase === undefined || phraseSlotsOf(intent).length === intent.slots.length
      ? []
      : [findingOf(phraseSlotWithSlots, { range: phrase.name.range, message })];
  },
};
