import { t } from '../../base/l10n';
import type { Sample, TemplateSlot } from '../../model/types';
import { pages } from './documentation';
import { allSamplesOf, findingOf, type IntentRule } from './rule';
import { slotsOf } from './sampleTexts';

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** A slot beside Japanese text without a space: InvalidSample. */
export const slotCjkGlue: IntentRule = {
  id: 'sample-slot-cjk-glue',
  severity: 'error',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return allSamplesOf(intent, context).flatMap(({ sample, part }) =>
      eastAsian.test(sample.text)
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
function spaced({ start, end }: TemplateSlot, { text }: Sample): string | undefined {
  const before = eastAsian.test(text.charAt(start - 1)) ? ' ' : '';
  const after = eastAsian.test(text.charAt(end)) ? ' ' : '';
  return before + after === '' ? undefined : before + text.slice(start, end) + after;
}
