import { pages } from './documentation';
import { findingOf, type TypeRule } from './rule';
import { valuesOfType } from './typeValues';

/** A synonym that its value has already, or that is the value itself. */
export const duplicateSynonym: TypeRule = {
  id: 'duplicate-synonym',
  severity: 'warning',
  documentation: pages.spokenLanguage,
  checkType(type) {
    return valuesOfType(type).repeatedSynonyms.map(({ synonym, earlier, value }) => {
      const likeness = earlier === value.value ? 'is the value itself' : 'repeats';
      return findingOf(duplicateSynonym, {
        range: synonym.range,
        message: `Synonym '${synonym.value}' of '${value.value.value}' ${likeness}. Remove it.`,
        related: [{ part: 'model', range: earlier.range, message: 'first here' }],
        fix: { kind: 'remove' },
      });
    });
  },
};
