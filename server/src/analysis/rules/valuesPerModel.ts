import { t } from '../../base/l10n';
import { typeContentOf } from '../origins';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';
import { writtenTypes } from './writtenTypes';

const limit = 50_000;

/** More values than a model may have, told at the type with which they get too many. */
export const valuesPerModel: Rule = {
  id: 'values-per-model',
  severity: 'warning',
  documentation: pages.intents,
  check({ model }) {
    const types = writtenTypes(model);
    const total = types.reduce((sum, type) => sum + typeContentOf(type).values.length, 0);
    if (total <= limit) {
      return [];
    }
    let sum = 0;
    const type = types.find((candidate) => {
      sum += typeContentOf(candidate).values.length;
      return sum > limit;
    });
    const message = t('The model has {0} slot values, the limit is {1}. Remove the rarest.', total, limit);
    return type === undefined ? [] : [findingOf(valuesPerModel, { range: type.name.range, message })];
  },
};
