import { t } from '../../base/l10n';
import type { Sample, TemplateSlot } from '../../model/types';
import { besideSlot, isEastAsian } from './besideSlot';
import { pages } from './documentation';
import { allSamplesOf, type IntentRule } from './rule';
import { onceAnIntent, slotsOf } from './sampleTexts';

/** A letter, a digit or another slot. Japanese has a stricter rule. */
const glued = /[\p{L}\p{M}\p{N}{}]/u;

/** A slot that grows onto a word; told once an intent. */
export const slotGlue: IntentRule = {
  id: 'sample-slot-glue',
  severity: 'hint',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return onceAnIntent(slotGlue, allSamplesOf(intent, context), ({ sample }) => {
      const slot = slotsOf(sample).find((candidate) => isGlued(candidate, sample));
      return (
        slot && {
          range: slot.range,
          message: t("There is no space beside '{0}'. Put one there.", `{${slot.name}}`),
        }
      );
    });
  },
};

function isGlued(slot: TemplateSlot, sample: Sample): boolean {
  const { before, after } = besideSlot(slot, sample);
  return [before, after].some((beside) => glued.test(beside) && !isEastAsian(beside));
}
