import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

const limit = 250;

/** More intents than a model may have. */
export const tooManyIntents: Rule = {
  id: 'too-many-intents',
  severity: 'warning',
  documentation: pages.intents,
  check({ model: { intents } }) {
    const first = intents[limit];
    const message = t(
      'The model has {0} intents, the limit is {1}. Join some of them.',
      intents.length,
      limit,
    );
    return first === undefined ? [] : [findingOf(tooManyIntents, { range: first.name.range, message })];
  },
};
