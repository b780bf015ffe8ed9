import { t } from '../../base/l10n';
import { pages } from './documentation';
import { checkInvocationName, isEnglish, wordsAmong } from './invocationName';
import type { Rule } from './rule';

const connecting: ReadonlySet<string> = new Set(['to', 'from', 'by', 'if', 'and', 'whether']);

/** Words that join the name to a request: `ask NAME to ...`. */
export const invocationNameConnectingWord: Rule = {
  id: 'invocation-name-connecting-word',
  severity: 'warning',
  documentation: pages.invocationName,
  check(context) {
    return !isEnglish(context)
      ? []
      : checkInvocationName(invocationNameConnectingWord, context, (name) =>
          wordsAmong(name, connecting).map(({ value, range }) => ({
            range,
            message: t(
              "'{0}' joins a name to a request and must not be in an invocation name. Choose another word.",
              value,
            ),
          })),
        );
  },
};
