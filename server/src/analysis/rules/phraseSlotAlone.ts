import { t } from '../../base/l10n';
import { pages } from './documentation';
import { phraseNamesOf } from './phraseSlots';
import { findingOf, type IntentRule } from './rule';
import { slotsOf } from './sampleTexts';

/** Free speech beside another slot in one sample: InvalidIntentSamplePhraseSlot. */
export const phraseSlotAlone: IntentRule = {
  id: 'phrase-slot-alone',
  severity: 'error',
  documentation: pages.slotTypes,
  checkIntent(intent, { samplesPart }) {
    const phrases = phraseNamesOf(intent);
    if (phrases.size === 0) {
      return [];
    }
    return intent.samples.flatMap((sample) => {
      const slots = slotsOf(sample);
      const phrase = slots.find(({ name }) => phrases.has(name));
      const other = slots.find((slot) => slot !== phrase);
      return phrase === undefined || other === undefined
        ? []
        : [
            findingOf(phraseSlotAlone, {
              part: samplesPart,
              range: phrase.range,
              message: t(
                "Slot '{0}' takes free speech and must be the only slot of its sample, but '{1}' is there too. Leave one of them out.",
                phrase.name,
                other.name,
              ),
            }),
          ];
    });
  },
};
