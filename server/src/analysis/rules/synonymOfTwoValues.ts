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
        message: `'${synonym.value}' is a synonym of '${value.value.value}' and of '${owner.value.value}', so that Alexa finds both. Keep one of them.`,
        related: [{ part: 'model', range: earlier.range, message: `of ${value.value.value}` }],
        fix: { kind: 'remove' },
      }),
    );
}
