import { t } from '../../base/l10n';
import type { Located } from '../../text/range';
import { pages } from './documentation';
import { findingOf, type TypeRule } from './rule';
import { spokenLettersIn } from './spokenLetters';
import { within } from './within';

/** Letters spoken one by one are all capitals or have periods; told once a type. */
export const valueInitialism: TypeRule = {
  id: 'value-initialism',
  severity: 'hint',
  documentation: pages.customTypes,
  checkType({ values }) {
    for (const { value, synonyms } of values) {
      for (const text of [value, ...synonyms]) {
        const [letters] = spokenLettersIn(text.value, { capitals: false });
        if (letters !== undefined) {
          return [finding(text, letters)];
        }
      }
    }
    return [];
  },
};

function finding(
  text: Located<string>,
  { start, end, written }: ReturnType<typeof spokenLettersIn>[number],
): ReturnType<typeof findingOf> {
  const capitals = written.replaceAll(/[. ]/g, '').toUpperCase();
  return findingOf(valueInitialism, {
    range: within(text, start, end),
    message: t("Spoken letters are recognised better as '{0}' or '{1}'. Write them so.", capitals, written),
    fix: { kind: 'rename', to: written },
  });
}
