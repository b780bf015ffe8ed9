import { isPlainName } from './names';
import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, type IntentRule } from './rule';

/** A slot's name with anything but letters and underscores; what exactly Alexa refuses is not documented. */
export const slotNameFormat: IntentRule = {
  id: 'slot-name-format',
  severity: 'warning',
  documentation: pages.intents,
  checkIntent({ slots }) {
    return slots
      .filter(({ name }) => name.value.trim() !== '' && !isPlainName(name.value))
      .map(({ name }) =>
        findingOf(slotNameFormat, {
          range: name.range,
          message: t(
            "Slot name '{0}' should begin with a letter and have letters and underscores only. Rename it.",
            name.value,
          ),
        }),
      );
  },
};
