import { t } from '../../base/l10n';
import { pages } from './documentation';
import { allSamplesOf, findingOf, type IntentRule } from './rule';
import { matchesIn } from './sampleTexts';

/** Fullwidth signs and letters, halfwidth katakana, the ideographic space. */
const wide = /[\uff01-\uff5e\uff66-\uff9f\u3000]+/g;

/** Is there one of the characters that this rule tells of? */
export function isFullwidth(text: string): boolean {
  return text.search(wide) >= 0;
}

/** Characters of East Asian width, which the service refuses with InvalidCharInSamples; told once a sample. */
export const sampleFullwidth: IntentRule = {
  id: 'sample-fullwidth-characters',
  severity: 'error',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return allSamplesOf(intent, context).flatMap(({ sample, part }) => {
      const [first] = isFullwidth(sample.text) ? matchesIn(sample, wide) : [];
      const text = first?.value.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}\s]/gu, '');
      return first === undefined || text === undefined
        ? []
        : [
            findingOf(sampleFullwidth, {
              part,
              range: first.range,
              message: t(
                "Fullwidth character '{0}' is refused in a sample. {1}",
                first.value,
                text === '' ? t('Remove it.') : t("Write '{0}'.", text),
              ),
              fix: { kind: 'replace', range: first.range, text },
            }),
          ];
    });
  },
};
