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
      const [digits] = /\p{Nd}/u.test(sample.text) ? matchesIn(sample, /\p{Nd}+/gu) : [];
      if (digits === undefined) {
        return undefined;
      }
      const { value, range } = digits;
      const number = numberOf(value);
      const words = number <= largest ? cardinal(number, context.locale ?? defaultLocale) : undefined;
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

/** Digits of any script stand in tens from zero on; NaN for those of two scripts. */
function numberOf(digits: string): number {
  const zeros = new Set(Array.from(digits, (digit) => zeroOf(digit.codePointAt(0)!)));
  const [zero] = zeros;
  const latin = Array.from(digits, (digit) => digit.codePointAt(0)! - zero!).join('');
  return zeros.size === 1 ? Number(latin) : Number.NaN;
}

function zeroOf(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
}
