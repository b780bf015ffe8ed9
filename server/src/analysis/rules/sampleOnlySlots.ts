import { t } from '../../base/l10n';
import { pages } from './documentation';
import { phraseNamesOf } from './phraseSlots';
import type { IntentRule, PlacedSample } from './rule';
import { hasWords, onceAnIntent, slotsOf } from './sampleTexts';

/** A sample with no words beside its slots takes whatever fits them; told once an intent. */
export const sampleOnlySlots: IntentRule = {
  id: 'sample-only-slots',
  severity: 'hint',
  documentation: pages.dialog,
  checkIntent(intent, { samplesPart }) {
    const phrases = phraseNamesOf(intent);
    const placed = intent.samples.map((sample): PlacedSample => ({ sample, part: samplesPart }));
    return onceAnIntent(sampleOnlySlots, placed, ({ sample }) => {
      const slots = slotsOf(sample);
      // Free speech alone is an error of its own.
      return slots.length === 0 || hasWords(sample) || slots.some(({ name }) => phrases.has(name))
        ? undefined
        : {
            range: sample.range,
            message: t(
              'This sample has no words beside its slots. If it answers a question, make it a sample of the slot.',
            ),
          };
    });
  },
};
