import { defaultLocale } from '../../catalog/locale';
import { t } from '../../base/l10n';
import { cardinal } from '../../catalog/numberWords';
import { pages } from './documentation';
import { allSamplesOf, type IntentRule } from './rule';
import { matchesIn, onceAnIntent } from './sampleTexts';

/** Larger numbers are read digit by digit, in groups, or as a year. */
const largest = 9999;

/** Digits in a sample: Alexa hears words; told once an intent. */
export const sampleNumber: IntentRule = {
  id: 'sample-number',
  severity: 'hint',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return onceAnIntent(sampleNumber, allSamplesOf(intent, context), ({ sample }) => {
      const [digits] = /\d/.test(sample.text) ? matchesIn(sample, /\d+/g) : [];
      if (digits === undefined) {
        return undefined;
      }
      const { value, range } = digits;
      const words =
        Number(value) <= largest ? cardinal(Number(value), context.locale ?? defaultLocale) : undefined;
      return {
        range,
        message: t(
          "Alexa hears numbers as words. Write '{0}' in words, or use a slot for numbers.",
          words ?? value,
        ),
        fix: words === undefined ? undefined : { kind: 'replace', range, text: words },
      };
    });
  },
};
