import { t } from '../../base/l10n';
import { languageOf } from '../../catalog/locale';
import { pages } from '../rules/documentation';
import { type LocalModel, localModelsOf, placedFinding, type SkillRule } from './skillRule';

/** One invocation name in two languages. It may be a brand; else it is to be in each locale's own language. */
export const invocationNamePerLocale: SkillRule = {
  id: 'invocation-name-per-locale',
  severity: 'hint',
  documentation: pages.invocationName,
  check(skill) {
    const models = localModelsOf(skill);
    // Where a name is in English too, that is its language.
    const originals = [...models.filter(isEnglish), ...models.filter((each) => !isEnglish(each))];
    return models.flatMap(({ model: { invocationName }, locale, uri }) => {
      const original = originals.find((other) => nameOf(other) === invocationName?.value);
      const isTaken =
        original !== undefined && languageOf(original.locale) !== languageOf(locale) && invocationName;
      return !isTaken || invocationName.value.trim() === ''
        ? []
        : [
            placedFinding(invocationNamePerLocale, uri, {
              range: invocationName.range,
              message: t(
                'The invocation name is the same as in {0}. Unless it is a brand, write it in the language of {1}.',
                original.locale,
                locale,
              ),
            }),
          ];
    });
  },
};

function isEnglish({ locale }: LocalModel): boolean {
  return languageOf(locale) === 'en';
}

function nameOf({ model }: LocalModel): string | undefined {
  return model.invocationName?.value;
}
