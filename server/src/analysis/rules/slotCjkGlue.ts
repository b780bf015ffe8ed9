import { t } from '../../base/l10n';
import type { Sample, TemplateSlot } from '../../model/types';
import { besideSlot, isEastAsian } from './besideSlot';
import { pages } from './documentation';
import { allSamplesOf, findingOf, type IntentRule } from './rule';
import { slotsOf } from './sampleTexts';

/** A slot beside Japanese text without a space: InvalidSample. */
export const slotCjkGlue: IntentRule = {
  id: 'sample-slot-cjk-glue',
  severity: 'error',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return allSamplesOf(intent, context).flatMap(({ sample, part }) =>
      isEastAsian(sample.text)
        ? slotsOf(sample).flatMap((slot) => {
            const text = spaced(slot, sample);
            return text === undefined
              ? []
              : [
                  findingOf(slotCjkGlue, {
                    part,
                    range: slot.range,
                    message: t(
                      "Alexa refuses Japanese text right beside '{0}'. Put a space between them.",
                      `{${slot.name}}`,
                    ),
                    fix: { kind: 'replace', range: slot.range, text },
                  }),
                ];
          })
        : [],
    );
  },
};

/** The slot with the spaces that it lacks; undefined: none. */
function spaced(slot: TemplateSlot, sample: Sample): string | undefined {
  const beside = besideSlot(slot, sample);
  const before = isEastAsian(beside.before) ? ' ' : '';
  const after = isEastAsian(beside.after) ? ' ' : '';
  return before + after === '' ? undefined : before + sample.text.slice(slot.start, slot.end) + after;
}
