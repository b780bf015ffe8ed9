import { t } from '../../base/l10n';
import { languageOf } from '../../catalog/locale';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** How readily the fallback answers, in a locale where that cannot be set. */
export const fallbackSensitivityLocale: Rule = {
  id: 'fallback-sensitivity-locale',
  severity: 'warning',
  documentation: pages.standardIntents,
  check({ model: { fallbackSensitivity }, locale }) {
    if (fallbackSensitivity === undefined || locale === undefined || isCovered(locale)) {
      return [];
    }
    const message = t(
      'fallbackIntentSensitivity is known for English and German only; builds in other locales were seen to fail. Remove it in {0}.',
      locale,
    );
    return [findingOf(fallbackSensitivityLocale, { range: fallbackSensitivity.range, message })];
  },
};

function isCovered(locale: string): boolean {
  return languageOf(locale) === 'en' || locale === 'de-DE';
}
