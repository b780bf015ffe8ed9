import { t } from '../../base/l10n';
import type { BuiltInSlotType } from '../../catalog/types';
import { pages } from './documentation';
import { findingOf, type IntentRule } from './rule';

/**
 * A built-in type that the model's locale lacks, which Alexa takes for an undefined one. Only of computed types: Amazon
 * documents their locales, while those of lists are known from 2019, and published models have them elsewhere.
 */
export const builtInTypeLocale: IntentRule = {
  id: 'builtin-type-locale',
  severity: 'error',
  documentation: pages.slotTypes,
  checkIntent({ slots }, { catalog, locale }) {
    if (locale === undefined) {
      return [];
    }
    return slots.flatMap(({ type }) => {
      const builtIn = type && catalog.slotType(type.value);
      return type === undefined || builtIn?.kind !== 'computed' || isIn(builtIn, locale)
        ? []
        : [
            findingOf(builtInTypeLocale, {
              range: type.range,
              message: t(
                "'{0}' is not available in {1}. Use another type, or define one of your own.",
                builtIn.name,
                locale,
              ),
            }),
          ];
    });
  },
};

function isIn({ locales }: BuiltInSlotType, locale: string): boolean {
  return locales.length === 0 || locales.includes(locale);
}
