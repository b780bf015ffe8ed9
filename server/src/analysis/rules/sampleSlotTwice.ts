import { t } from '../../base/l10n';
import { pages } from './documentation';
import { allSamplesOf, findingOf, type IntentRule } from './rule';
import { slotsOf } from './sampleTexts';

/** One slot twice in a sample: it takes one value. */
export const sampleSlotTwice: IntentRule = {
  id: 'sample-slot-twice',
  severity: 'warning',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return allSamplesOf(intent, context).flatMap(({ sample, part }) => {
      const seen = new Set<string>();
      const again = slotsOf(sample).find(({ name }) => seen.size === seen.add(name).size);
      return again === undefined
        ? []
        : [
            findingOf(sampleSlotTwice, {
              part,
              range: again.range,
              message: t(
                "Slot '{0}' is in this sample twice, but takes one value. Use a second slot.",
                again.name,
              ),
            }),
          ];
    });
  },
};
