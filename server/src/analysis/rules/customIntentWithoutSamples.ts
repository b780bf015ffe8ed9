import { t } from '../../base/l10n';
import { contentOf } from '../origins';
import { pages } from './documentation';
import { findingOf, isBuiltIn, type Rule } from './rule';

/** A custom intent that no words lead to, in a model where others have samples. */
export const customIntentWithoutSamples: Rule = {
  id: 'custom-intent-without-samples',
  severity: 'warning',
  documentation: pages.intents,
  check({ model }) {
    const custom = model.intents.filter(({ name }) => !isBuiltIn(name.value));
    // Where there is none at all, another rule says so once.
    const without = custom.filter((intent) => contentOf(intent).samples.length === 0);
    return without.length === custom.length
      ? []
      : without.map(({ name }) =>
          findingOf(customIntentWithoutSamples, {
            range: name.range,
            message: t(
              "Intent '{0}' has no samples: users reach it only where the skill hands over to it. Add samples.",
              name.value,
            ),
          }),
        );
  },
};
