import { pages } from './documentation';
import { findingOf, type TypeRule } from './rule';
import { spoken, valuesOfType } from './typeValues';

/** A synonym that is another value of the type: Alexa resolves it to both. */
export const synonymEqualsOtherValue: TypeRule = {
  id: 'synonym-equals-other-value',
  severity: 'warning',
  documentation: pages.customTypes,
  checkType(type) {
    const { values, synonyms } = valuesOfType(type);
    return [...synonyms].flatMap(([text, owners]) => {
      const other = values.get(text);
      if (other === undefined || text === '') {
        return [];
      }
      return [...owners]
        .filter(([owner]) => owner !== other && spoken(owner.value.value) !== text)
        .map(([owner, synonym]) =>
          findingOf(synonymEqualsOtherValue, {
            range: synonym.range,
            message: `Synonym '${synonym.value}' of '${owner.value.value}' is also a value of '${type.name.value}', so that Alexa finds both. Keep one of them.`,
            related: [{ part: 'model', range: other.value.range, message: 'the value' }],
            fix: { kind: 'remove' },
          }),
        );
    });
  },
};
