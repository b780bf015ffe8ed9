import { t } from '../../base/l10n';
import type { Intent, InteractionModel } from '../../model/types';
import { contentOf } from '../origins';
import { pages } from './documentation';
import { findingOf, isBuiltIn, type Rule } from './rule';

/** A model with custom intents, none of which has a sample: nothing reaches them, and Alexa does not build it. */
export const withoutSamples: Rule = {
  id: 'at-least-one-sample',
  severity: 'error',
  documentation: pages.intents,
  check({ model }) {
    const first = unreachableIntent(model);
    if (first === undefined) return [];
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

/** The first custom intent of a model none of whose custom intents has a sample. */
export function unreachableIntent({ intents, form }: InteractionModel): Intent | undefined {
  // The samples of a legacy model are in another file, which may simply not be there yet.
  if (form === 'legacy') return undefined;
  const custom = intents.filter((intent) => !isBuiltIn(intent.name.value));
  return custom.some((intent) => contentOf(intent).samples.length > 0) ? undefined : custom[0];
}
