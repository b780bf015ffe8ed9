import { t } from '../../base/l10n';
import { pages } from './documentation';
import { isNamed } from './names';
import { findingOf, type IntentRule } from './rule';
import { slotsOf } from './sampleTexts';

/** Samples of a slot that do not take its value; told once a slot. */
export const slotSampleOwnSlot: IntentRule = {
  id: 'slot-sample-own-slot',
  severity: 'hint',
  documentation: pages.dialog,
  checkIntent({ slots }) {
    return slots.filter(isNamed).flatMap(({ name, samples }) => {
      const without = samples.find((sample) => !slotsOf(sample).some((slot) => slot.name === name.value));
      return without === undefined
        ? []
        : [
            findingOf(slotSampleOwnSlot, {
              range: without.range,
              message: t(
                "This sample of slot '{0}' does not take its value. Write {1} where users say it.",
                name.value,
                `{${name.value}}`,
              ),
            }),
          ];
    });
  },
};
