import { t } from '../../base/l10n';
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
      const likeness = earlier === value.value ? t('is the value itself') : t('repeats');
      return findingOf(duplicateSynonym, {
        range: synonym.range,
        message: t("Synonym '{0}' of '{1}' {2}. Remove it.", synonym.value, value.value.value, likeness),
        related: [{ part: 'model', range: earlier.range, message: t('first here') }],
        fix: { kind: 'remove' },
      });
    });
  },
};
