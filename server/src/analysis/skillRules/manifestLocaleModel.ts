import { t } from '../../base/l10n';
import type { Manifest } from '../skill';
import {
  headOf,
  type LocalModel,
  localModelsOf,
  type PlacedFinding,
  placedFinding,
  type SkillRule,
} from './skillRule';

/** A locale with a model but not in skill.json, or the other way round. */
export const manifestLocaleModel: SkillRule = {
  id: 'manifest-locale-model',
  severity: 'warning',
  documentation: undefined,
  check(skill) {
    const models = localModelsOf(skill);
    const { manifest } = skill;
    // A manifest without locales, or a draft beside the models, tells nothing.
    return !manifest || manifest.locales.length === 0 || models.length === 0
      ? []
      : [...unpublished(models, manifest), ...unmodelled(models, manifest)];
  },
};

function unpublished(models: readonly LocalModel[], { locales }: Manifest): PlacedFinding[] {
  return models
    .filter(({ locale }) => !locales.some(({ value }) => value === locale))
    .map(({ uri, model, locale }) =>
      placedFinding(manifestLocaleModel, uri, {
        range: headOf(model),
        message: t(
          "skill.json does not have '{0}' under 'publishingInformation.locales', so the skill is not published in it. Add it there.",
          locale,
        ),
      }),
    );
}

function unmodelled(models: readonly LocalModel[], { document, locales }: Manifest): PlacedFinding[] {
  return locales
    .filter(({ value }) => !models.some(({ locale }) => locale === value))
    .map(({ value, range }) =>
      placedFinding(manifestLocaleModel, document.uri, {
        range,
        message: t(
          "Locale '{0}' has no interaction model. Add '{1}.json' beside the others, or remove the locale.",
          value,
          value,
        ),
      }),
    );
}
