import { t } from '../../base/l10n';
import { pages } from './documentation';
import { checkInvocationName, countWords, isEnglish, wordsAmong } from './invocationName';
import type { Rule } from './rule';

const small: ReadonlySet<string> = new Set(['the', 'a', 'an', 'for', 'to', 'of']);

/** A name of two words, one of which is so small that it does not count. */
export const invocationNameArticle: Rule = {
  id: 'invocation-name-article-or-preposition',
  severity: 'warning',
  documentation: pages.invocationName,
  check(context) {
    return !isEnglish(context)
      ? []
      : checkInvocationName(invocationNameArticle, context, (name) =>
          countWords(name.value) !== 2
            ? []
            : wordsAmong(name, small).map(({ value, range }) => ({
                range,
                message: t(
                  "A two-word invocation name must not hold '{0}'. Replace it, or add a word.",
                  value,
                ),
              })),
        );
  },
};
