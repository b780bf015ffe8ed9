import { t } from '../../base/l10n';
import type { Located } from '../../text/range';
import { pages } from './documentation';
import { checkInvocationName, isEnglish } from './invocationName';
import type { Report, Rule } from './rule';
import { within } from './within';

/** Anything but letters, spaces, possessive apostrophes, and periods of abbreviations. */
export const invocationNameCharacters: Rule = {
  id: 'invocation-name-characters',
  severity: 'error',
  documentation: pages.invocationName,
  check(context) {
    return checkInvocationName(invocationNameCharacters, context, (name) => [
      ...refused(name),
      ...(isEnglish(context) ? accented(name) : []),
    ]);
  },
};

function refused(name: Located<string>): Report[] {
  return matches(name, /\p{N}+|[^\p{L}\p{M}\p{N}\s'’.\p{Join_Control}]+/gu).map(({ value, range }) => ({
    range,
    message: /\p{N}/u.test(value)
      ? t("An invocation name holds no digits. Spell out '{0}'.", value)
      : t("Character '{0}' is not allowed in an invocation name. Write it as a word, or remove it.", value),
  }));
}

/** Amazon names no letters; another tool's list has only these for English. */
function accented(name: Located<string>): Report[] {
  return matches(name, /(?![a-z])[\p{L}\p{M}]+/giu).map(({ value, range }) => ({
    severity: 'warning',
    range,
    message: t("An English invocation name is written with the letters a to z. Replace '{0}'.", value),
  }));
}

function matches(name: Located<string>, pattern: RegExp): Located<string>[] {
  return Array.from(name.value.matchAll(pattern), ({ 0: value, index }) => ({
    value,
    range: within(name, index, index + value.length),
  }));
}
