import { isPlainName } from './names';
import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, type IntentRule, isBuiltIn } from './rule';

/** A custom intent's name with anything but letters and underscores. The service answers with InvalidIntentName. */
export const intentNameFormat: IntentRule = {
  id: 'intent-name-format',
  severity: 'error',
  documentation: pages.intents,
  checkIntent({ name: { value, range } }) {
    if (value.trim() === '' || isBuiltIn(value) || isPlainName(value)) {
      return [];
    }
    const message = t(
      "Intent name '{0}' is refused: it begins with a letter and has letters and underscores only. Rename it.",
      value,
    );
    return [findingOf(intentNameFormat, { range, message })];
  },
};
