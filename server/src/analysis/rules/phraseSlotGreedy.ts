import { languageOf } from '../../catalog/locale';
import type { Sample } from '../../model/types';
import { pages } from './documentation';
import { phraseNamesOf } from './phraseSlots';
import type { IntentRule, LocalContext, PlacedSample } from './rule';
import { onceAnIntent, slotsOf, textsOf } from './sampleTexts';

/** Free speech behind a single word draws what belongs to other intents; told once an intent. */
export const phraseSlotGreedy: IntentRule = {
  id: 'phrase-slot-greedy',
  severity: 'hint',
  documentation: pages.slotTypes,
  checkIntent(intent, context) {
    const phrases = phraseNamesOf(intent);
    if (phrases.size === 0 || writesWithoutSpaces(context)) {
      return [];
    }
    const placed = intent.samples.map((sample): PlacedSample => ({ sample, part: context.samplesPart }));
    return onceAnIntent(phraseSlotGreedy, placed, ({ sample }) => {
      const slots = slotsOf(sample);
      return slots.length === 1 && phrases.has(slots[0]!.name) && wordsOf(sample) === 1
        ? {
            range: sample.range,
            message: `Beside free speech one word is little: '${sample.text}' draws what belongs to other intents. Add words.`,
          }
        : undefined;
    });
  },
};

function wordsOf(sample: Sample): number {
  return textsOf(sample).reduce(
    (sum, { value }) => sum + (value.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0),
    0,
  );
}

function writesWithoutSpaces({ locale }: LocalContext): boolean {
  return locale !== undefined && languageOf(locale) === 'ja';
}
