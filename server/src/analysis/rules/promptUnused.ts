import { t } from '../../base/l10n';
import { referencesOf } from './dialogParts';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** A prompt that Alexa never speaks. */
export const promptUnused: Rule = {
  id: 'prompt-unused',
  severity: 'hint',
  documentation: pages.dialog,
  check({ model }) {
    const used = new Set(referencesOf(model.dialog).map(({ reference }) => reference.id.value));
    return model.prompts
      .filter(({ id }) => id.value.trim() !== '' && !used.has(id.value))
      .map(({ id }) =>
        findingOf(promptUnused, {
          range: id.range,
          message: t("Nothing in the dialog uses prompt '{0}'. Name it there, or remove it.", id.value),
          fix: { kind: 'remove' },
        }),
      );
  },
};
