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
    const message = `The model has ${intents.length} intents, the limit is ${limit}. Join some of them.`;
    return first === undefined ? [] : [findingOf(tooManyIntents, { range: first.name.range, message })];
  },
};
