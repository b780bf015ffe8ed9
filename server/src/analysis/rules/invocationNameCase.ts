import { t } from '../../base/l10n';
import { pages } from './documentation';
import { checkInvocationName } from './invocationName';
import type { Rule } from './rule';

/** Capitals in the invocation name, where the script has them. */
export const invocationNameCase: Rule = {
  id: 'invocation-name-lowercase',
  severity: 'error',
  documentation: pages.invocationName,
  check(context) {
    return checkInvocationName(invocationNameCase, context, ({ value, range }) => {
      const to = value.toLocaleLowerCase(context.locale);
      return /\p{Lu}/u.test(value)
        ? [
            {
              range,
              message: t("An invocation name is all lower case. Write '{0}'.", to),
              fix: { kind: 'rename', to },
            },
          ]
        : [];
    });
  },
};
