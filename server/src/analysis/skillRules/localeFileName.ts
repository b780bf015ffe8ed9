import { t } from '../../base/l10n';
import { URI, Utils } from 'vscode-uri';
import { localesLike } from './skillLocales';
import { anyOf, headOf, placedFinding, type SkillRule } from './skillRule';

/** A model in the package's folder whose name is no locale: Alexa ignores it. */
export const localeFileName: SkillRule = {
  id: 'locale-file-name',
  severity: 'warning',
  documentation: undefined,
  check({ models }) {
    return models.flatMap(({ uri, model }) => {
      const name = Utils.basename(URI.parse(uri));
      if (!uri.includes('/interactionModels/custom/') || /^[a-z]{2}-[A-Z]{2}\.(json|JSON)$/.test(name)) {
        return [];
      }
      const meant = localesLike(name.replace(/\.json$/i, '')).map((locale) => `${locale}.json`);
      return [
        placedFinding(localeFileName, uri, {
          range: headOf(model),
          message: t(
            "Alexa ignores '{0}': its name is no locale. Call the file {1}.",
            name,
            anyOf(meant, t('by a locale, such as en-US.json')),
          ),
        }),
      ];
    });
  },
};
