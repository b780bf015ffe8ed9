import { t } from '../../base/l10n';
import { languageOf } from '../../catalog/locale';
import { pages } from './documentation';
import { checkInvocationName, countWords } from './invocationName';
import type { Rule } from './rule';

/** Languages that write in one word what others write in two. */
const compounding: ReadonlySet<string> = new Set(['de', 'ja', 'nl']);

/** A name of one word, which certification accepts for a brand only. */
export const invocationNameSingleWord: Rule = {
  id: 'invocation-name-single-word',
  severity: 'warning',
  documentation: pages.invocationDesign,
  check(context) {
    if (context.locale !== undefined && compounding.has(languageOf(context.locale))) {
      return [];
    }
    return checkInvocationName(invocationNameSingleWord, context, ({ value, range }) => {
      const message = t(
        "'{0}' is one word: certification accepts that for a brand of your own only. Add a word.",
        value.trim(),
      );
      return countWords(value) === 1 ? [{ range, message }] : [];
    });
  },
};
