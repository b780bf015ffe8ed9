import { t } from '../../base/l10n';
import { URI, Utils } from 'vscode-uri';
import type { Skill } from '../skill';
import { localesLike, skillLocales } from './skillLocales';
import { anyOf, headOf, type PlacedFinding, placedFinding, type SkillRule } from './skillRule';

/** A locale that Alexa does not have, as far as we know. */
export const localeSupported: SkillRule = {
  id: 'locale-supported',
  severity: 'warning',
  documentation: undefined,
  check(skill) {
    return [...modelsOf(skill), ...manifestOf(skill)];
  },
};

function modelsOf({ models }: Skill): PlacedFinding[] {
  return models.flatMap(({ uri, model }) => {
    const [, locale] = /^([a-z]{2}-[A-Z]{2})\.json$/i.exec(Utils.basename(URI.parse(uri))) ?? [];
    return locale === undefined || isKnown(locale)
      ? []
      : [placedFinding(localeSupported, uri, { range: headOf(model), message: messageOf(locale) })];
  });
}

function manifestOf({ manifest }: Skill): PlacedFinding[] {
  return (manifest?.locales ?? [])
    .filter(({ value }) => !isKnown(value))
    .map(({ value, range }) =>
      placedFinding(localeSupported, manifest?.document.uri ?? '', { range, message: messageOf(value) }),
    );
}

/** Letters of the wrong case in a file's name are another rule's. */
function isKnown(locale: string): boolean {
  return skillLocales.some((known) => known.toLowerCase() === locale.toLowerCase());
}

function messageOf(locale: string): string {
  const mend = anyOf(localesLike(locale), t('one that it has, such as en-US'));
  return t("Alexa has no locale '{0}' that we know of. Write {1}.", locale, mend);
}
