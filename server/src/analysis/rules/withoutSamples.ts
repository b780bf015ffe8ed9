import { t } from '../../base/l10n';
import { contentOf } from '../origins';
import { pages } from './documentation';
import { findingOf, isBuiltIn, type Rule } from './rule';

/** A model with custom intents, none of which has a sample: nothing reaches them, and Alexa does not build it. */
export const withoutSamples: Rule = {
  id: 'at-least-one-sample',
  severity: 'error',
  documentation: pages.intents,
  check({ model }) {
    const custom = model.intents.filter((intent) => !isBuiltIn(intent.name.value));
    const first = custom[0];
    // The samples of a legacy model are in another file, which may simply not be there yet.
    if (!first || model.form === 'legacy' || custom.some((intent) => contentOf(intent).samples.length > 0)) {
      return [];
    }
    return [
      findingOf(withoutSamples, {
        range: first.name.range,
        message: t(
          "No custom intent has a sample. Add what users say, for example to intent '{0}'.",
          first.name.value,
        ),
      }),
    ];
  },
};
