import { t } from '../../base/l10n';
import { contentOf } from '../origins';
import { pages } from './documentation';
import { findingOf, isBuiltIn, type Rule } from './rule';

/** Ours, all three: how much more than the middle is too much, of how many intents, from how many samples on. */
const factor = 10;
const fewestIntents = 3;
const fewestSamples = 50;

/** An intent with so many samples that it outweighs the others. */
export const unbalancedIntents: Rule = {
  id: 'unbalanced-intents',
  severity: 'hint',
  documentation: pages.intentDesign,
  check({ model }) {
    const custom = model.intents
      .filter(({ name }) => !isBuiltIn(name.value))
      .map((intent) => ({ name: intent.name, count: contentOf(intent).samples.length }))
      .filter(({ count }) => count > 0);
    const counts = custom.map(({ count }) => count).sort((a, b) => a - b);
    const median = counts[Math.floor(counts.length / 2)] ?? 0;
    return custom.length < fewestIntents
      ? []
      : custom
          .filter(({ count }) => count >= fewestSamples && count > factor * median)
          .map(({ name, count }) =>
            findingOf(unbalancedIntents, {
              range: name.range,
              message: t(
                "Intent '{0}' has {1} samples, the median is {2}: it draws speech from the others. Add samples there.",
                name.value,
                count,
                median,
              ),
            }),
          );
  },
};
