import { t } from '../../base/l10n';
import type { Prompt } from '../../model/types';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** Two prompts with one id: the dialog cannot say which it means. */
export const promptIdUnique: Rule = {
  id: 'prompt-id-unique',
  severity: 'warning',
  documentation: pages.dialog,
  check({ model }) {
    const firsts = new Map<string, Prompt>();
    return model.prompts.flatMap((prompt) => {
      const { value, range } = prompt.id;
      const first = firsts.get(value);
      if (first === undefined) {
        firsts.set(value, prompt);
      }
      return first === undefined || value.trim() === ''
        ? []
        : [
            findingOf(promptIdUnique, {
              range,
              message: t("Prompt '{0}' is defined twice. Join them, or give one another id.", value),
              related: [{ part: 'model', range: first.id.range, message: t('first defined here') }],
            }),
          ];
    });
  },
};
