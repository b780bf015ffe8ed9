/** What Alexa ships, in a few words: for hover and completion. */
import { pages } from '../../analysis/rules/documentation';
import { languageOf, defaultLocale } from '../../catalog/locale';
import { t } from '../../base/l10n';
import type { BuiltInIntent, BuiltInSlotType, Catalog } from '../../catalog/types';
import { listed, paragraphs } from './listed';

const shownPhrases = 6;
const shownLocales = 4;

export function describeBuiltInType(type: BuiltInSlotType, locale: string | undefined): string {
  const extendable = type.extendable ? t('Your own values can be added under `types`.') : '';
  const deprecated = type.deprecated ? t('**Deprecated.**') : '';
  const examples = type.examples.length === 0 ? '' : t('For instance: {0}.', listed(type.examples));
  return paragraphs(
    [deprecated, type.describe()].filter((text) => text !== '').join(' '),
    examples,
    [describeLocales(type.locales, locale), extendable].filter((text) => text !== '').join(' '),
    t('[Slot type reference]({0})', pages.slotTypes),
  );
}

export function describeBuiltInIntent(
  intent: BuiltInIntent,
  catalog: Catalog,
  locale: string | undefined,
): string {
  const phrases = catalog.phrases(intent.name, locale ?? defaultLocale);
  const page = intent.library === 'standard' ? pages.standardIntents : pages.intentLibrary;
  const title = intent.library === 'standard' ? t('Standard built-in intents') : t('Built-in intent library');
  return paragraphs(
    [intent.deprecated ? t('**Deprecated.**') : '', intent.describe()]
      .filter((text) => text !== '')
      .join(' '),
    phrases.length === 0 ? '' : t('Caught without samples: {0}.', listed(phrases, shownPhrases)),
    describeLocales(intent.locales, locale),
    `[${title}](${page})`,
  );
}

/** How sure it is that Alexa has something in a locale. Lists of locales are never quite up to date. */
export type Knowledge = 'known' | 'in-language' | 'unknown';

export function knowledgeOf(locales: readonly string[], locale: string | undefined): Knowledge {
  if (locale === undefined || locales.length === 0 || locales.includes(locale)) return 'known';
  const language = languageOf(locale);
  return locales.some((each) => languageOf(each) === language) ? 'in-language' : 'unknown';
}

function describeLocales(locales: readonly string[], locale: string | undefined): string {
  if (locales.length === 0) return '';
  if (knowledgeOf(locales, locale) !== 'known') {
    return t('Not known to exist in {0}, only in {1}.', locale ?? '', someOf(locales));
  }
  if (locale === undefined) return t('Exists in {0}.', someOf(locales));
  const others = locales.length - 1;
  if (others === 0) return t('Exists in {0} only, as far as known.', locale);
  return others === 1
    ? t('Exists in {0} and one more locale.', locale)
    : t('Exists in {0} and {1} more locales.', locale, others);
}

function someOf(locales: readonly string[]): string {
  const hidden = locales.length - shownLocales;
  const shown = locales.slice(0, shownLocales).join(', ');
  return hidden > 0 ? t('{0} and {1} more', shown, hidden) : shown;
}
