import { t } from '../../base/l10n';
import { pages } from './documentation';
import { checkInvocationName, isEnglish, wordsAmong } from './invocationName';
import type { Rule } from './rule';

const launching: ReadonlySet<string> = new Set(['launch', 'ask', 'tell', 'load', 'begin', 'enable']);

/** Words with which users open a skill. */
export const invocationNameLaunchWord: Rule = {
  id: 'invocation-name-launch-word',
  severity: 'warning',
  documentation: pages.invocationName,
  check(context) {
    return !isEnglish(context)
      ? []
      : checkInvocationName(invocationNameLaunchWord, context, (name) =>
          wordsAmong(name, launching).map(({ value, range }) => ({
            range,
            message: t(
              "'{0}' opens skills and must not be in an invocation name. Choose another word.",
              value,
            ),
          })),
        );
  },
};
