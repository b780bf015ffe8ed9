import { t } from '../../base/l10n';
import type { Located } from '../../text/range';
import { pages } from './documentation';
import { findingOf, type TypeRule } from './rule';

/** Another project's filter; Amazon gives no list. */
const unusual = /[^\p{L}\p{M}\p{N}\s'’.&\p{Join_Control}-]/u;

/** Signs in values that nobody says; told once a type. */
export const valueCharacters: TypeRule = {
  id: 'value-characters',
  severity: 'hint',
  documentation: pages.customTypes,
  checkType({ name, values }) {
    const found = values.flatMap(({ value, synonyms }) => [value, ...synonyms].filter(isUnusual));
    return found[0] === undefined
      ? []
      : [
          findingOf(valueCharacters, {
            range: found[0].range,
            message: describe(found, found[0], name.value),
          }),
        ];
  },
};

/** Most values are plain. */
function isUnusual({ value }: Located<string>): boolean {
  return !/^[A-Za-z0-9 '.&-]*$/.test(value) && unusual.test(value);
}

function describe(found: readonly Located<string>[], first: Located<string>, type: string): string {
  const more = found.length === 1 ? '' : t(" (and {0} more of '{1}')", found.length - 1, type);
  return t(
    "This slot value{0} contains '{1}', which nobody says. Write values as they are spoken.",
    more,
    unusual.exec(first.value)?.[0] ?? '',
  );
}
