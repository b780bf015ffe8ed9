import { t } from '../../base/l10n';
import { pages } from './documentation';
import { phraseNamesOf } from './phraseSlots';
import { findingOf, type IntentRule } from './rule';
import { hasWords, slotsOf } from './sampleTexts';

/** Free speech with no words around it, which the build refuses. */
export const phraseSlotCarrier: IntentRule = {
  id: 'phrase-slot-carrier',
  severity: 'error',
  documentation: pages.slotTypes,
  checkIntent(intent, { samplesPart }) {
    const phrases = phraseNamesOf(intent);
    if (phrases.size === 0) {
      return [];
    }
    return intent.samples.flatMap((sample) => {
      const [slot, ...others] = slotsOf(sample);
      return slot === undefined || others.length > 0 || !phrases.has(slot.name) || hasWords(sample)
        ? []
        : [
            findingOf(phraseSlotCarrier, {
              part: samplesPart,
              range: sample.range,
              message: t(
                "Slot '{0}' takes free speech and needs carrier words. Write for example 'search for {1}'.",
                slot.name,
                `{${slot.name}}`,
              ),
              fix: { kind: 'carrier-phrase' },
            }),
          ];
    });
  },
};
