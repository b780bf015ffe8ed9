import { t } from '../../base/l10n';
import type { Sample } from '../../model/types';
import { pages } from './documentation';
import { allSamplesOf, type IntentRule } from './rule';
import { onceAnIntent, type SampleMark, textsOf } from './sampleTexts';
import { spokenLettersIn } from './spokenLetters';
import { within } from './within';

/** Spoken letters without their periods; told once an intent. */
export const sampleInitialism: IntentRule = {
  id: 'sample-initialism',
  severity: 'hint',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return onceAnIntent(sampleInitialism, allSamplesOf(intent, context), ({ sample }) => {
      // In a sample all in capitals they mean nothing.
      return maySpell.test(sample.text) ? firstIn(sample, /\p{Ll}/u.test(sample.text)) : undefined;
    });
  },
};

const maySpell = /[B-DF-HJ-NP-TV-XZ]{2}|(?<![\p{L}\p{M}])\p{L}[ .]\p{L}(?![\p{L}\p{M}])/u;

function firstIn(sample: Sample, capitals: boolean): Omit<SampleMark, 'placed'> | undefined {
  for (const text of textsOf(sample)) {
    const [letters] = spokenLettersIn(text.value, { capitals });
    if (letters !== undefined) {
      const { start, end, written } = letters;
      const range = within(text, start, end);
      return {
        range,
        message: t("Letters spoken one by one have a period and a space each. Write '{0}'.", written),
        fix: { kind: 'replace', range, text: written },
      };
    }
  }
  return undefined;
}
