import { t } from '../../base/l10n';
import { pages } from './documentation';
import { checkInvocationName } from './invocationName';
import type { Rule } from './rule';

const shortest = 2;
const longest = 50;

/** A name that is too short to be heard or too long to be said. */
export const invocationNameLength: Rule = {
  id: 'invocation-name-length',
  severity: 'warning',
  documentation: pages.invocationName,
  check(context) {
    return checkInvocationName(invocationNameLength, context, ({ value, range }) => {
      const length = Array.from(value.trim()).length;
      const message = t(
        'An invocation name has {0} to {1} characters, this one has {2}. {3}',
        shortest,
        longest,
        length,
        length < shortest ? t('Take a longer one.') : t('Take a shorter one.'),
      );
      return length < shortest || length > longest ? [{ range, message }] : [];
    });
  },
};
