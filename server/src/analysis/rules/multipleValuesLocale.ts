import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, type IntentRule } from './rule';

const locales: ReadonlySet<string> = new Set(['en-AU', 'en-CA', 'en-GB', 'en-US']);

/** A slot that takes several values, in a locale without them. */
export const multipleValuesLocale: IntentRule = {
  id: 'multiple-values-locale',
  severity: 'warning',
  documentation: pages.multipleValues,
  checkIntent({ slots }, { locale }) {
    if (locale === undefined || locales.has(locale)) {
      return [];
    }
    return slots.flatMap(({ name, multipleValues }) =>
      multipleValues?.value === true
        ? [
            findingOf(multipleValuesLocale, {
              range: multipleValues.range,
              message: t(
                "Slot '{0}' takes several values, which Alexa knows in {1} only, not in {2}. Switch it off.",
                name.value,
                [...locales].join(', '),
                locale,
              ),
              fix: { kind: 'replace', range: multipleValues.range, text: 'false' },
            }),
          ]
        : [],
    );
  },
};
