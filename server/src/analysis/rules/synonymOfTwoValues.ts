import { t } from '../../base/l10n';
import type { SlotValue } from '../../model/types';
import type { Located } from '../../text/range';
import type { Finding } from '../types';
import { pages } from './documentation';
import { findingOf, type TypeRule } from './rule';
import { spoken, valuesOfType } from './typeValues';

/** One synonym for two values: Alexa resolves it to both. Told at the second. */
export const synonymOfTwoValues: TypeRule = {
  id: 'synonym-of-two-values',
  severity: 'warning',
  documentation: pages.customTypes,
  checkType(type) {
    const { values, synonyms } = valuesOfType(type);
    return [...synonyms]
      .filter(([text, owners]) => text !== '' && owners.size > 1 && !values.has(text))
      .flatMap(([, owners]) => repeatedFor([...owners]));
  },
};

type Owner = readonly [SlotValue, Located<string>];

function repeatedFor([first, ...others]: readonly Owner[]): Finding[] {
  if (first === undefined) {
    return [];
  }
  const [value, earlier] = first;
  return others
    .filter(([owner]) => spoken(owner.value.value) !== spoken(value.value.value))
    .map(([owner, synonym]) =>
      findingOf(synonymOfTwoValues, {
        range: synonym.range,
        message: t(
          "'{0}' is a synonym of '{1}' and of '{2}', so that Alexa finds both. Keep one of them.",
          synonym.value,
          value.value.value,
          owner.value.value,
        ),
        related: [{ part: 'model', range: earlier.range, message: t('of {0}', value.value.value) }],
        fix: { kind: 'remove' },
      }),
    );
}
