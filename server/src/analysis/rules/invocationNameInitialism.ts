import { t } from '../../base/l10n';
import { pages } from './documentation';
import { checkInvocationName } from './invocationName';
import type { Rule } from './rule';
import { spokenLettersIn } from './spokenLetters';
import { within } from './within';

/** Spoken letters without their periods. */
export const invocationNameInitialism: Rule = {
  id: 'invocation-name-initialism',
  severity: 'hint',
  documentation: pages.invocationName,
  check(context) {
    return checkInvocationName(invocationNameInitialism, context, (name) =>
      spokenLettersIn(name.value, { capitals: false }).map(({ start, end, written }) => ({
        range: within(name, start, end),
        message: t("Spoken letters have a period and a space each. Write '{0}'.", written),
        fix: { kind: 'rename', to: written },
      })),
    );
  },
};
