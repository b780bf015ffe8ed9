import { t } from '../../base/l10n';
import { pages } from './documentation';
import { checkInvocationName, wordsAmong } from './invocationName';
import type { Rule } from './rule';

const reserved: ReadonlySet<string> = new Set([
  'alexa',
  'amazon',
  'echo',
  'computer',
  'ziggy',
  'skill',
  'app',
]);

/** Words that wake a device or name a skill. Certification refuses them; the build does not (Amazon's own samples). */
export const invocationNameWakeWord: Rule = {
  id: 'invocation-name-wake-word',
  severity: 'warning',
  documentation: pages.invocationName,
  check(context) {
    return checkInvocationName(invocationNameWakeWord, context, (name) =>
      wordsAmong(name, reserved).map(({ value, range }) => ({
        range,
        message: t("An invocation name must not hold the reserved word '{0}'. Choose another word.", value),
      })),
    );
  },
};
