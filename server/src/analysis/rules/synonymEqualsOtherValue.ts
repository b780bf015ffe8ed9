import { t } from '../../base/l10n';
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
            message: t(
              "Synonym '{0}' of '{1}' is also a value of '{2}', so that Alexa finds both. Keep one of them.",
              synonym.value,
              owner.value.value,
              type.name.value,
            ),
            related: [{ part: 'model', range: other.value.range, message: t('the value') }],
            fix: { kind: 'remove' },
          }),
        );
    });
  },
};
