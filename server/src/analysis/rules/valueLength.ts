import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, type TypeRule } from './rule';

const limit = 140;

/** A value or synonym that is longer than Alexa takes. */
export const valueLength: TypeRule = {
  id: 'value-length',
  severity: 'error',
  documentation: pages.customTypes,
  checkType({ values }) {
    return values
      .flatMap(({ value, synonyms }) => (synonyms.length === 0 ? value : [value, ...synonyms]))
      .filter(({ value }) => value.length > limit)
      .map(({ value, range }) =>
        findingOf(valueLength, {
          range,
          message: t(
            'This slot value has {0} characters, the limit is {1}. Shorten it.',
            value.length,
            limit,
          ),
        }),
      );
  },
};
